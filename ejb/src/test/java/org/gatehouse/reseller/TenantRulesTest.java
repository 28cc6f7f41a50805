package org.gatehouse.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.account.Role;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.tenant.TenantKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantRulesTest {

    @Test
    void aTenantWithAllFieldsRightHasNoFault() {
        assertThat(TenantRules.faults(new NewTenant("mavi-2", null, TenantKind.CUSTOMER, "tr", "Europe/Istanbul")))
                .isEmpty();
        assertThat(TenantRules.faults(new NewTenant("lale", null, TenantKind.RESELLER, null, null)))
                .isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(TenantRules.faults(new NewTenant("Mavi", null, TenantKind.PLATFORM, "xx", "Mars/Olympus")))
                .extracting(FieldError::field)
                .containsExactly("name", "kind", "language", "timeZone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "A1", "1a", "-a", "a b", "ab_c", "a/../b", "çay", "a23456789012345678901234567890123"})
    void isNoName(String name) {
        assertThat(TenantRules.faults(new NewTenant(name, null, TenantKind.CUSTOMER, null, null)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM, OPERATOR, true",
        "PLATFORM, COMPLIANCE, true",
        "PLATFORM, CUSTOMER, false",
        "RESELLER, RESELLER, true",
        "RESELLER, OPERATOR, false",
        "RESELLER, COMPLIANCE, false",
        "CUSTOMER, CUSTOMER, true",
        "CUSTOMER, VIEWER, true",
        "CUSTOMER, RESELLER, false",
        "CUSTOMER, OPERATOR, false",
    })
    void eachKindHasItsRoles(TenantKind kind, Role role, boolean fits) {
        if (fits) {
            assertThatCode(() -> TenantRules.checkUser("ada", role, kind)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> TenantRules.checkUser("ada", role, kind)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void bothFaultsOfAUserAreTold() {
        assertThatThrownBy(() -> TenantRules.checkUser("A b", Role.OPERATOR, TenantKind.CUSTOMER))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("login", "role"));
    }

    @Test
    void aReferenceIsOneLineWithoutControlCharacters() {
        assertThatThrownBy(() -> TenantRules.checkTopUp(0, "a\0"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::key)
                        .containsExactly("amount", "text.line"));
    }

    @ParameterizedTest
    @CsvSource({"0, r", "-1, r", "1000000000001, r", "1, ''", "1, ' '"})
    void isNoTopUp(long amount, String reference) {
        assertThatThrownBy(() -> TenantRules.checkTopUp(amount, reference)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLargestTopUpIsOne() {
        assertThatCode(() -> TenantRules.checkTopUp(1_000_000_000_000L, "r".repeat(100)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TenantRules.checkTopUp(1, "r".repeat(101))).isInstanceOf(InvalidInput.class);
    }
}

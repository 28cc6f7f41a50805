package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.account.Caller;
import org.gatehouse.account.Role;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** Who sees what: lale is a customer of anadolu, fjord one of nordic. */
class RightsTest {

    private static final TenantId PLATFORM = new TenantId(1);
    private static final TenantId ANADOLU = new TenantId(2);
    private static final TenantId LALE = new TenantId(3);

    private static final List<TenantId> OF_PLATFORM = List.of(PLATFORM);
    private static final List<TenantId> OF_ANADOLU = List.of(ANADOLU, PLATFORM);
    private static final List<TenantId> OF_LALE = List.of(LALE, ANADOLU, PLATFORM);
    private static final List<TenantId> OF_FJORD = List.of(new TenantId(5), new TenantId(4), PLATFORM);

    private static Caller caller(Role role, TenantId tenant) {
        return new Caller(1, "somebody", tenant, "name", role, "en", ZoneOffset.UTC);
    }

    @Test
    void complianceReachesAllLayersAndTexts() {
        for (List<TenantId> ancestors : List.of(OF_PLATFORM, OF_ANADOLU, OF_LALE, OF_FJORD)) {
            assertThat(Rights.reaches(caller(Role.COMPLIANCE, PLATFORM), ancestors))
                    .isTrue();
        }
    }

    @Test
    void aResellerReachesItselfAndItsCustomersOnly() {
        Caller reseller = caller(Role.RESELLER, ANADOLU);
        for (List<TenantId> ancestors : List.of(OF_ANADOLU, OF_LALE)) {
            assertThat(Rights.reaches(reseller, ancestors)).isTrue();
            assertThat(Rights.mayRead(reseller, ancestors)).isTrue();
        }
        for (List<TenantId> ancestors : List.of(OF_PLATFORM, OF_FJORD)) {
            assertThat(Rights.reaches(reseller, ancestors)).isFalse();
            assertThat(Rights.mayRead(reseller, ancestors)).isFalse();
        }
    }

    @Test
    void theOperatorReadsEveryResultButReachesNoText() {
        for (List<TenantId> ancestors : List.of(OF_PLATFORM, OF_ANADOLU, OF_LALE)) {
            assertThat(Rights.mayRead(caller(Role.OPERATOR, PLATFORM), ancestors))
                    .isTrue();
            assertThat(Rights.reaches(caller(Role.OPERATOR, PLATFORM), ancestors))
                    .isFalse();
        }
    }

    @Test
    void customersAndViewersReadNone() {
        for (Role role : List.of(Role.CUSTOMER, Role.VIEWER)) {
            assertThat(Rights.mayRead(caller(role, LALE), OF_LALE)).isFalse();
            assertThat(Rights.reaches(caller(role, LALE), OF_LALE)).isFalse();
        }
    }
}

package org.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "correct horse battery";

    private final PasswordHash hash = PasswordHash.of(PASSWORD);

    @Test
    void thePasswordFitsAndAnyOtherDoesNot() {
        assertThat(hash.isOf(PASSWORD)).isTrue();
        assertThat(hash.isOf(PASSWORD + " ")).isFalse();
        assertThat(hash.isOf("Correct horse battery")).isFalse();
    }

    @Test
    void itIsStoredWithAlgorithmAndIterationsAndReadBack() {
        assertThat(hash.text()).startsWith("pbkdf2-sha512$210000$").doesNotContain(PASSWORD);
        assertThat(PasswordHash.parse(hash.text()).isOf(PASSWORD)).isTrue();
    }

    @Test
    void twoUsersWithOnePasswordHaveDifferentHashes() {
        assertThat(PasswordHash.of(PASSWORD).text()).isNotEqualTo(hash.text());
    }

    @Test
    void theHashOfNobodyLooksLikeAnyOtherAndFitsNoPassword() {
        PasswordHash nobody = PasswordHash.ofNobody();
        assertThat(nobody.text()).hasSameSizeAs(hash.text()).startsWith("pbkdf2-sha512$210000$");
        assertThat(nobody.text()).isNotEqualTo(PasswordHash.ofNobody().text());
        assertThat(PasswordHash.parse(nobody.text()).isOf("")).isFalse();
        assertThat(nobody.isOf(PASSWORD)).isFalse();
    }

    @Test
    void aHashOfAnotherKindIsAnError() {
        assertThatThrownBy(() -> PasswordHash.parse("md5$1$x$y")).isInstanceOf(IllegalArgumentException.class);
    }
}

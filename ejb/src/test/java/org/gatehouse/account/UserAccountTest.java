package org.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PasswordHash PASSWORD = PasswordHash.of("some password");

    private final UserAccount user = new UserAccount(new TenantId(1), "ada", Role.CUSTOMER, PASSWORD, true, NOW);

    @ParameterizedTest(name = "{0} failures lock for {1} minutes")
    @CsvSource({"4, 0", "5, 15", "6, 30", "7, 60", "8, 120", "11, 960", "12, 1440", "50, 1440"})
    void eachFailureLocksLonger(int failures, long minutes) {
        for (int i = 0; i < failures; i++) {
            user.trySignIn(NOW);
        }
        assertThat(user.lockedFor(NOW)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void theLockEndsByItself() {
        failFiveTimes();
        assertThat(user.lockedFor(NOW.plus(Duration.ofMinutes(15)))).isZero();
        assertThat(user.lockedFor(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isPositive();
    }

    @Test
    void aSignInStartsTheCountAnew() {
        failFiveTimes();
        user.signIn();
        user.trySignIn(NOW);
        assertThat(user.lockedFor(NOW)).isZero();
    }

    @Test
    void aChosenPasswordNeedNotChangeAgain() {
        assertThat(user.passwordMustChange()).isTrue();
        user.changePassword(PasswordHash.of("a new password"));
        assertThat(user.passwordMustChange()).isFalse();
        assertThat(user.password().isOf("a new password")).isTrue();
    }

    @Test
    void aManagersLockStaysUntilAManagerUnlocks() {
        assertThat(user.lock(NOW)).isTrue();
        assertThat(user.lock(NOW.plusSeconds(60))).as("again").isFalse();
        assertThat(user.lockedAt()).isEqualTo(NOW);
        user.signIn();
        assertThat(user.lockedAt()).isEqualTo(NOW);
        assertThat(user.unlock(NOW)).isTrue();
        assertThat(user.unlock(NOW)).as("again").isFalse();
        assertThat(user.lockedAt()).isNull();
    }

    @Test
    void unlockingEndsTheLockAfterWrongPasswordsToo() {
        failFiveTimes();
        assertThat(user.unlock(NOW)).isTrue();
        assertThat(user.lockedFor(NOW)).isZero();
    }

    @Test
    void aUseIsNotedToTheMinute() {
        user.use(NOW);
        user.use(NOW.plusSeconds(60));
        assertThat(user.lastUsedAt()).isEqualTo(NOW);
        user.use(NOW.plusSeconds(61));
        assertThat(user.lastUsedAt()).isEqualTo(NOW.plusSeconds(61));
    }

    private void failFiveTimes() {
        for (int i = 0; i < 5; i++) {
            user.trySignIn(NOW);
        }
    }
}

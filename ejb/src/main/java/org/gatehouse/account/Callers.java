package org.gatehouse.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.audit.Audit;

/** Who is it? Sign-in by password and by API key; asked by the web's authentication mechanism only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Callers {

    private static final int PASSWORD_LENGTH_MIN = 12;
    private static final int PASSWORD_LENGTH_MAX = 200;
    /** Of no account: an unknown login costs as much time as a wrong password. */
    private static final PasswordHash NOBODY = PasswordHash.of(Credential.newPassword());

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Users users;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private KnownKeys keys;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private KnownUsers knownUsers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Audit audit;

    /** The answer to a sign-in by password. */
    public sealed interface SignIn {
        record Known(Caller caller, boolean passwordMustChange) implements SignIn {}

        record Refused() implements SignIn {}

        /** The password is right, and a manager keeps the user out. */
        record Barred() implements SignIn {}

        /** Too many failures: locked for that many seconds. */
        record Locked(long seconds) implements SignIn {}
    }

    /** Tries a password. Five failures in a row lock the account, see {@link UserAccount}. */
    public SignIn signIn(String login, String password) {
        Optional<Users.Attempt> attempt = users.trySignIn(login);
        long lockedSeconds = attempt.map(Users.Attempt::lockedSeconds).orElse(0L);
        if (lockedSeconds > 0) {
            return new SignIn.Locked(lockedSeconds);
        }
        boolean right = isPassword(attempt.map(tried -> tried.user().password()).orElse(NOBODY), password);
        if (attempt.isEmpty() || !right) {
            return new SignIn.Refused();
        }
        UserAccount user = attempt.get().user();
        if (user.lockedAt() != null) {
            return new SignIn.Barred();
        }
        users.signIn(login);
        return new SignIn.Known(caller(user), user.passwordMustChange());
    }

    /** Whether a session may go on: its user is not locked. */
    public boolean mayGoOn(Caller caller) {
        return !knownUsers.isLocked(caller.userId());
    }

    /** The caller an API key belongs to, by the key's hash. */
    public Optional<Caller> byApiKey(String apiKey) {
        return keys.userOf(apiKey).map(this::caller);
    }

    /**
     * Changes the caller's own password. @throws InvalidInput a wrong current or a weak new one (12 to 200 characters)
     */
    public void changePassword(String login, String current, String chosen) {
        if (chosen.length() < PASSWORD_LENGTH_MIN
                || chosen.length() > PASSWORD_LENGTH_MAX
                || chosen.equals(current)
                || chosen.isBlank()) {
            throw new InvalidInput("chosen", "password.weak");
        }
        if (!(signIn(login, current) instanceof SignIn.Known known)) {
            throw new InvalidInput("current", "password.wrong");
        }
        users.changePassword(login, PasswordHash.of(chosen));
        Caller caller = known.caller();
        audit.record(new Audit.Entry(login, caller.tenant(), "password.changed", "user " + caller.userId(), null));
    }

    private static boolean isPassword(PasswordHash hash, String password) {
        return !password.isEmpty() && password.length() <= PASSWORD_LENGTH_MAX && hash.isOf(password);
    }

    private Caller caller(UserAccount user) {
        Tenant tenant = directory.get(user.tenant());
        return new Caller(
                user.id(), user.login(), tenant.id(), tenant.name(), user.role(), tenant.language(), tenant.zone());
    }
}

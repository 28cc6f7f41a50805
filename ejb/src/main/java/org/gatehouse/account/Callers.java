package org.gatehouse.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Who is it? Sign-in by password and by API key; asked by the web's authentication mechanism only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Callers {

    /** The answer to a sign-in by password. */
    public sealed interface SignIn {
        record Known(Caller caller, boolean passwordMustChange) implements SignIn {}

        record Refused() implements SignIn {}

        /** Too many failures: locked for that many seconds. */
        record Locked(long seconds) implements SignIn {}
    }

    public SignIn signIn(String login, String password) {
        throw new IllegalStateException();
    }

    /** The caller an API key belongs to, by the key's hash. */
    public Optional<Caller> byApiKey(String apiKey) {
        throw new IllegalStateException();
    }

    /**
     * Changes the caller's own password. @throws InvalidInput a wrong current or a weak new one (12 to 200 characters)
     */
    public void changePassword(String login, String current, String chosen) {
        throw new IllegalStateException();
    }
}

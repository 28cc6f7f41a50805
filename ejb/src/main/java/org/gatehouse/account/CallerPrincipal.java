package org.gatehouse.account;

/** The {@link Caller} as the container carries it from sign-in to the EJB boundary. */
public final class CallerPrincipal extends jakarta.security.enterprise.CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final Caller caller;

    public CallerPrincipal(Caller caller) {
        super(caller.login());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}

package org.gatehouse.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Does what {@link Repeated} says. */
@Interceptor
@Repeated
@Priority(Interceptor.Priority.APPLICATION)
public class Repetition {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Database database;

    /** The call in a transaction of its own, again when it met another one. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext call) {
        return database.<@Nullable Object>bound(() -> proceed(call));
    }

    private static @Nullable Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) { // no method of ours declares one
            throw new IllegalStateException(fault);
        }
    }
}

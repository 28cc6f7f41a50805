package org.gatehouse.rules.book;

import java.time.Duration;
import org.gatehouse.rules.message.RuleRef;

/**
 * Whether and how a failure keeps us from trying the number again (requirements table C).
 *
 * @param ttl how long; zero records the failure and never blocks
 * @param deletable the tenant that originated the record may delete it
 * @param recorded the failure appears on the intercept list at all
 */
public record InterceptPolicy(
        Duration ttl, Scope scope, Key key, boolean deletable, ContactAction contact, boolean recorded, RuleRef rule) {

    public InterceptPolicy {
        boolean blocks = !ttl.isZero();
        if (ttl.isNegative() || (blocks && (scope == Scope.NONE || key == Key.NONE || !recorded))) {
            throw new IllegalArgumentException("A TTL above 0 needs a scope, a key and a record: " + rule);
        }
    }

    /** Whether the number is not tried again for a while. */
    public boolean blocks() {
        return !ttl.isZero();
    }

    /** Whether whatever the other one keeps from the tenant this one does too, and as long. */
    boolean covers(InterceptPolicy other) {
        return !other.blocks()
                || (other.scope == Scope.LOCAL
                        && ttl.compareTo(other.ttl) >= 0
                        && (key == Key.NUMBER || key == other.key));
    }

    /** For whom the record blocks. */
    public enum Scope {
        GLOBAL,
        LOCAL,
        NONE
    }

    /** What is blocked: the number, or the number together with the text before variables. */
    public enum Key {
        NUMBER,
        NUMBER_AND_TEXT,
        NONE
    }

    /** What happens to the contact in the tenant's address book; always undoable. */
    public enum ContactAction {
        NONE,
        /** Set aside for the TTL, then usable again. */
        QUARANTINE,
        SUPPRESS,
        REMOVE
    }
}

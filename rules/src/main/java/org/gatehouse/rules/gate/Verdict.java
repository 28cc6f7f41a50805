package org.gatehouse.rules.gate;

import java.util.List;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one message.
 *
 * @param reason set exactly when refused
 * @param decisive the hit that decided; null only when the message passes
 * @param hits every hit, the decisive one included, in the order of the rulebooks
 * @param deferHours whole hours to wait when deferred, else 0
 */
public record Verdict(
        Disposition disposition,
        @Nullable Reason reason,
        @Nullable Hit decisive,
        List<Hit> hits,
        int deferHours) {

    private static final Verdict PASS = new Verdict(Disposition.PASS, null, null, List.of(), 0);

    public Verdict {
        if ((disposition == Disposition.PASS) != (decisive == null)) {
            throw new IllegalArgumentException("Only a message that passes has no decisive rule: " + disposition);
        }
        hits = List.copyOf(hits);
    }

    /** No rule had anything to say. */
    public static Verdict pass() {
        return PASS;
    }
}

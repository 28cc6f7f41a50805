package org.gatehouse.gate;

import java.util.List;
import org.gatehouse.rules.message.Hit;

/** What came of asking the rules about a stored message once more, with the facts and the rulebooks of then. */
public sealed interface Rerun {

    /** No rule was asked about it: its campaign was withdrawn before. */
    record NeverAsked() implements Rerun {}

    /** It cannot be asked again: the text that the rules looked at is no longer kept. */
    record TextGone() implements Rerun {}

    /**
     * Asked again.
     *
     * @param then what the rules said, the decisive hit first; nothing when the message passed
     * @param again what they say now
     */
    record Asked(List<Hit> then, List<Hit> again) implements Rerun {

        /** Whether the decision holds: the same hits in the same order, and so the same verdict. */
        public boolean isSame() {
            return then.equals(again);
        }
    }
}

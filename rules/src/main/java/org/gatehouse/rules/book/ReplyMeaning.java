package org.gatehouse.rules.book;

import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * What a person who answered wants.
 *
 * @param brand the brand named after the word, as the tenant writes it; null when none is
 */
public record ReplyMeaning(Meaning meaning, @Nullable String brand, RuleRef rule) {

    /** UNCLEAR: the words speak of stopping, but not plainly; a person should look. */
    public enum Meaning {
        OPT_OUT,
        OPT_IN,
        OTHER,
        UNCLEAR
    }
}

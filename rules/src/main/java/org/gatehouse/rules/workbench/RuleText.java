package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.CanonicalText;
import org.gatehouse.rules.language.Rule;

/** Writes a rule as text. */
public final class RuleText {

    private RuleText() {}

    /** The one way in which a rule is written that was put together by hand. */
    public static String of(Rule rule, RulebookKind kind) {
        return CanonicalText.of(List.of(rule), kind.vocabulary());
    }
}

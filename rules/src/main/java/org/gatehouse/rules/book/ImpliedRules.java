package org.gatehouse.rules.book;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;

/** The rules that follow from rows of the content rulebook, as if somebody had written them. */
final class ImpliedRules {

    private static final Map<String, Rule> RULES = read("""
            rule "listed-keyword" when Message(hasKeyword) then
                refuse("listed-keyword", KEYWORD, keywords);
            end
            rule "held-keyword" when Message(hasHeldKeyword) then
                hold("held-keyword", heldKeywords);
            end
            rule "warned-keyword" when Message(hasWarnedKeyword) then
                warn("warned-keyword", warnedKeywords);
            end
            rule "prohibited-content" when Message(hasProhibitedWord) then
                refuse("prohibited-content", CONTENT_NON_COMPLIANT, prohibitedWords);
            end
            rule "blocked-destination" when Message(destinationBlocked) then
                refuse("blocked-destination", OTHER_REFUSAL, destination);
            end
            rule "alphanumeric-sender" when Message(senderAlphanumeric, !alphanumericSenderAllowed) then
                refuse("alphanumeric-sender", OTHER_REFUSAL, sender, country);
            end
            """);

    private ImpliedRules() {}

    private static Map<String, Rule> read(String text) {
        CheckedRules checked = new RuleChecker(GateActions.VOCABULARY).check(text);
        return ((CheckedRules.Accepted) checked)
                .rules().stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));
    }

    static Set<String> names() {
        return RULES.keySet();
    }

    static Rule named(String name) {
        return Objects.requireNonNull(RULES.get(name));
    }
}

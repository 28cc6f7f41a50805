package org.gatehouse.web.rulebook;

import java.util.List;

/**
 * A rule as its card shows it.
 *
 * @param index its place among the rules, from 0
 * @param name as decisions cite it; "" while it cannot be read
 * @param sentence what it says in plain words; "" while it is no rule yet
 * @param remedy what satisfies it, or ""
 * @param text as it is written
 * @param isOn it counts
 * @param isCovered a test would turn red without it
 * @param findings what the check says about it
 */
public record RuleCard(
        int index,
        String name,
        String sentence,
        String remedy,
        String text,
        boolean isOn,
        boolean isCovered,
        List<FoundText> findings) {

    public RuleCard {
        findings = List.copyOf(findings);
    }

    /** Where the card stands on its page. */
    public String getAnchor() {
        return "rule-" + (index + 1);
    }

    public boolean isWrong() {
        return findings.stream().anyMatch(FoundText::isError);
    }
}

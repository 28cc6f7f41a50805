package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.junit.jupiter.api.Test;

/**
 * Rulebooks as they ship, damaged at random: the check answers each, says an error exactly when it cannot be loaded,
 * and every finding stands at a place that is there.
 */
class CheckFuzzTest {

    private static final int DRAFTS = 1_500;
    private static final List<String> NOISE = List.of(
            "\t",
            "\n",
            "\"",
            "\\",
            "#",
            "rule",
            "end",
            "*",
            "yes",
            "no",
            "-1",
            "99999999999999999999",
            "P999999D",
            "=",
            "; ",
            "(",
            ")",
            "\u0000",
            "\ud800",
            "/*",
            "//",
            "NONE",
            "KEYWORD",
            "0x",
            "name",
            "text=",
            "\r",
            "移",
            "(?!",
            "{0}",
            "$1",
            "reply-other",
            "BUSY",
            "&&",
            "||",
            "!",
            "true");

    private static final List<RulebookKind> KINDS = List.of(RulebookKind.values());
    private static final Rulebooks SHIPPED = Rulebooks.defaults();

    private final Random random = new Random(20_261_126L);

    @Test
    void answersEveryDraftAndAgreesWithLoading() {
        int refused = 0;
        for (int count = 0; count < DRAFTS; count++) {
            RulebookSource draft = draft();
            List<Finding> findings = RulebookCheck.check(draft, LayerKind.PLATFORM);
            assertThat(findings).as(draft.toString()).noneMatch(finding -> finding.key()
                    .equals("check-failed"));
            findings.forEach(finding -> requirePlace(draft, finding));
            if (!loads(draft)) {
                refused++;
                assertThat(findings).as(draft.toString()).anyMatch(Finding::isError);
            }
        }
        assertThat(refused).isBetween(DRAFTS / 5, DRAFTS - DRAFTS / 10);
    }

    private static boolean loads(RulebookSource draft) {
        try {
            SHIPPED.with(draft);
            return true;
        } catch (RulebookException refused) {
            return false;
        }
    }

    private static void requirePlace(RulebookSource draft, Finding finding) {
        String text = finding.part().equals(Finding.RULES)
                ? draft.rules()
                : draft.tables().getOrDefault(finding.part(), "");
        assertThat(finding.line())
                .as(finding.toString())
                .isLessThanOrEqualTo((int) text.lines().count() + 1);
        assertThat(finding.text(Locale.JAPANESE)).isNotBlank().doesNotStartWith(finding.key() + " [");
    }

    private RulebookSource draft() {
        RulebookKind kind = KINDS.get(random.nextInt(KINDS.size()));
        RulebookSource shipped = SHIPPED.source(kind.id());
        List<String> parts = new ArrayList<>(shipped.tables().keySet());
        parts.add(Finding.RULES);
        Map<String, String> tables = new TreeMap<>(shipped.tables());
        String rules = shipped.rules();
        for (int damage = random.nextInt(4); damage >= 0; damage--) {
            String part = parts.get(random.nextInt(parts.size()));
            if (part.equals(Finding.RULES)) {
                rules = damaged(rules);
            } else {
                tables.computeIfPresent(part, (name, rows) -> damaged(rows));
            }
        }
        return new RulebookSource(kind.id(), 2, rules, tables);
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        int place = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), place + random.nextInt(40));
        switch (random.nextInt(4)) {
            case 0 -> damaged.delete(place, end);
            case 1 -> damaged.insert(place, text.substring(place, end));
            case 2 -> damaged.replace(place, Math.min(text.length(), place + 1), noise());
            default -> damaged.insert(place, noise());
        }
        return damaged.toString();
    }

    private String noise() {
        return NOISE.get(random.nextInt(NOISE.size()));
    }
}

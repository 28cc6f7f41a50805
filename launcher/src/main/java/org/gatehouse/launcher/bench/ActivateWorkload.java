package org.gatehouse.launcher.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RulebookCheck;

/**
 * Checks and builds a rulebook of 40 rules and 1,000 rows, as somebody who activates it waits for it: content with
 * keywords, and failure, where every row becomes a rule. No version is like another. Prints for each round the median
 * of the slower of the two in milliseconds; the last round, when all is compiled, counts.
 */
final class ActivateWorkload {

    private static final int RULES = 40;
    private static final int ROWS = 1_000;
    private static final int VERSIONS = 15;
    private static final int ROUNDS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    private ActivateWorkload() {}

    public static void main(String[] arguments) {
        Rulebooks inForce = Rulebooks.defaults();
        for (int round = 0; round < ROUNDS; round++) {
            double content = median(inForce, round, ActivateWorkload::content);
            double failure = median(inForce, round, ActivateWorkload::failure);
            System.out.println(String.format(Locale.ROOT, "%.1f", Math.max(content, failure)));
        }
    }

    @FunctionalInterface
    private interface Draft {
        RulebookSource of(Rulebooks inForce, int version);
    }

    private static double median(Rulebooks inForce, int round, Draft draft) {
        double[] millis = new double[VERSIONS];
        for (int index = 0; index < VERSIONS; index++) {
            RulebookSource source = draft.of(inForce, 2 + round * VERSIONS + index);
            long start = System.nanoTime();
            activate(inForce, source);
            millis[index] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        return millis[VERSIONS / 2];
    }

    private static void activate(Rulebooks inForce, RulebookSource source) {
        List<Finding> findings = RulebookCheck.check(source, LayerKind.PLATFORM);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new IllegalStateException("What is measured cannot be activated: " + findings);
        }
        Rulebooks next = inForce.with(source);
        if (!next.source(source.name()).equals(source)) {
            throw new IllegalStateException("This version is not in force: " + source.version());
        }
    }

    private static RulebookSource content(Rulebooks inForce, int version) {
        RulebookSource shipped = inForce.source("content");
        String rules = rules(
                RULES - shipped.rules().split("(?m)^rule ", -1).length + 1,
                "rule \"more %1$d\" when Message(category == \"PROMOTIONAL\", urlCount > %1$d, localHour >= %3$d)"
                        + " then warn(\"more %1$d\", urlCount); end%n",
                version);
        String keywords = rows("casino %d v%d\ten\tyes\t%n", version);
        return shipped.asVersion(version)
                .withRules(shipped.rules() + rules)
                .withTable("keywords", shipped.tables().get("keywords") + keywords);
    }

    private static RulebookSource failure(Rulebooks inForce, int version) {
        RulebookSource shipped = inForce.source("failure");
        String rules = rules(
                RULES,
                "rule \"more %1$d\" when Result(carrier == \"c%2$d\", errorNumber == %1$d, stat != \"EXPIRED\")"
                        + " then fail(\"more %1$d\", BUSY, TEMPORARY); end%n",
                version);
        String codes = rows("row-%1$d\tcarrier-%2$d\tERR\t%1$d\tBUSY\tno\tFAIL%n", version);
        return shipped.asVersion(version)
                .withRules(shipped.rules() + "\n" + rules)
                .withTable("codes", shipped.tables().get("codes") + codes);
    }

    private static String rules(int count, String pattern, int version) {
        return IntStream.range(0, count)
                .mapToObj(index -> pattern.formatted(index, version, index % 12))
                .collect(Collectors.joining());
    }

    private static String rows(String pattern, int version) {
        return IntStream.range(0, ROWS)
                .mapToObj(index -> pattern.formatted(index, version))
                .collect(Collectors.joining());
    }
}

package org.gatehouse.rules.workbench;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;

/** Runs the tests that belong to a rulebook. */
public final class RulebookTests {

    /** How long all tests of a rulebook may take together. */
    public static final int SECONDS_MAX = 30;

    private static final String NOT_RUN = "not run: the tests before it took all the time there is";

    private final Rulebooks rulebooks;
    private final RulebookSource source;
    private final RulebookKind kind;
    private final Set<String> uncovered;

    private RulebookTests(Rulebooks rulebooks, RulebookSource source, RulebookKind kind) {
        this.rulebooks = rulebooks;
        this.source = source;
        this.kind = kind;
        this.uncovered = writtenRules();
    }

    /** Runs every row of the table of tests, however long it takes. See {@link #run}. */
    public static TestReport runAll(Rulebooks rulebooks, RulebookSource source) {
        return run(rulebooks, source, () -> false);
    }

    /**
     * Runs the rows of the table of tests one by one.
     *
     * @param rulebooks among which the source is in force
     * @param timeIsOver asked before each row: from then on none is run, and those left have not passed
     * @throws IllegalArgumentException when there is no such rulebook, or it is not among them
     */
    public static TestReport run(Rulebooks rulebooks, RulebookSource source, BooleanSupplier timeIsOver) {
        RulebookKind kind = RulebookKind.of(source.name())
                .orElseThrow(() -> new IllegalArgumentException("There is no rulebook " + source.name()));
        return new RulebookTests(rulebooks, source, kind).run(timeIsOver);
    }

    private TestReport run(BooleanSupplier timeIsOver) {
        List<TestTable.Line> lines = TestTable.read(source);
        List<TestOutcome> outcomes = new ArrayList<>();
        for (TestTable.Line line : lines) {
            if (timeIsOver.getAsBoolean()) {
                return stopped(lines, outcomes);
            }
            outcomes.add(run(line));
        }
        return new TestReport(outcomes, List.copyOf(uncovered));
    }

    private static TestReport stopped(List<TestTable.Line> lines, List<TestOutcome> outcomes) {
        List<TestTable.Line> left = lines.subList(outcomes.size(), lines.size());
        TestTable.Line first = left.get(0);
        TestReport.Stop stop =
                new TestReport.Stop(first.test().name(), first.row().line(), left.size());
        left.forEach(line -> outcomes.add(new TestOutcome(line.test(), new TreeMap<>(), false, NOT_RUN)));
        return new TestReport(outcomes, List.of(), stop);
    }

    /** Those that are not switched off. */
    private Set<String> writtenRules() {
        Set<String> off = TableRows.of(kind.table("off").orElseThrow(), source.tables()).stream()
                .map(TableRows.TableRow::label)
                .collect(Collectors.toCollection(HashSet::new));
        return RuleScanner.pieces(source.rules()).stream()
                .map(RuleScanner.Piece::name)
                .filter(name -> !off.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private TestOutcome run(TestTable.Line line) {
        TestRow test = line.test();
        if (!line.problems().isEmpty()) {
            return new TestOutcome(
                    test, new TreeMap<>(), false, line.problems().get(0).text(Locale.ENGLISH));
        }
        try {
            return run(test);
        } catch (BadCircumstance bad) {
            return new TestOutcome(test, new TreeMap<>(), false, String.valueOf(bad.getMessage()));
        }
    }

    private TestOutcome run(TestRow test) {
        AskedBook book = own(Trial.open(rulebooks, kind, source.layer(), test.given()));
        SortedMap<String, String> actual = book.outcome();
        String problem = problem(test.expect(), actual);
        if (problem.isEmpty()) {
            cover(test, book);
        }
        return new TestOutcome(test, actual, problem.isEmpty(), problem);
    }

    private AskedBook own(List<AskedBook> books) {
        return Trial.ofLayer(books, kind, source.layer())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no " + source.name() + " of the layer '" + source.layer() + "' in force"));
    }

    /** A rule is covered when a test would fail without it: its decision is left out, nothing is loaded again. */
    private void cover(TestRow test, AskedBook book) {
        for (String rule : book.firedRules()) {
            if (uncovered.contains(rule)
                    && !problem(test.expect(), book.outcomeWithout(rule)).isEmpty()) {
                uncovered.remove(rule);
            }
        }
    }

    private static String problem(Map<String, String> expect, SortedMap<String, String> actual) {
        return expect.entrySet().stream()
                .filter(pair -> !isEqual(pair.getKey(), pair.getValue(), actual.getOrDefault(pair.getKey(), "")))
                .map(pair -> "%s is '%s', expected '%s'"
                        .formatted(pair.getKey(), actual.getOrDefault(pair.getKey(), ""), pair.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static boolean isEqual(String key, String expected, String actual) {
        return expected.equals(actual) || (key.equals("ttl") && isSameDuration(expected, actual));
    }

    private static boolean isSameDuration(String one, String other) {
        try {
            return Duration.parse(one).equals(Duration.parse(other));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}

package org.gatehouse.rules.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of all tests of a rulebook.
 *
 * @param uncoveredRules names of rules whose deletion would turn no test red, in the order of the rulebook; none when
 *     not all tests were run
 * @param stop where the time for them was over; null when all were run
 */
public record TestReport(
        List<TestOutcome> outcomes,
        List<String> uncoveredRules,
        @Nullable Stop stop) {

    /**
     * Where tests were not run any more.
     *
     * @param test name of the first one that was not run
     * @param line in the table as it is written, from 1
     * @param left how many were not run
     */
    public record Stop(String test, int line, int left) {}

    /** Of tests that were all run. */
    public TestReport(List<TestOutcome> outcomes, List<String> uncoveredRules) {
        this(outcomes, uncoveredRules, null);
    }

    public TestReport {
        outcomes = List.copyOf(outcomes);
        uncoveredRules = List.copyOf(uncoveredRules);
    }

    /** Whether every test passed. */
    public boolean isGreen() {
        return outcomes.stream().allMatch(TestOutcome::passed);
    }
}

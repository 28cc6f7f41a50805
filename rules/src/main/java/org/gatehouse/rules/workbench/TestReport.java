package org.gatehouse.rules.workbench;

import java.util.List;

/**
 * What came of all tests of a rulebook.
 *
 * @param uncoveredRules names of rules whose deletion would turn no test red, in the order of the rulebook
 */
public record TestReport(List<TestOutcome> outcomes, List<String> uncoveredRules) {

    public TestReport {
        outcomes = List.copyOf(outcomes);
        uncoveredRules = List.copyOf(uncoveredRules);
    }

    /** Whether every test passed. */
    public boolean isGreen() {
        return outcomes.stream().allMatch(TestOutcome::passed);
    }
}

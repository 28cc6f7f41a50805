package org.gatehouse.rules.workbench;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of one test.
 *
 * @param actual the outcome; empty when the question could not be asked
 * @param problem why it did not pass, in plain English; "" when it passed
 */
public record TestOutcome(TestRow test, SortedMap<String, String> actual, boolean passed, String problem) {

    public TestOutcome {
        actual = Collections.unmodifiableSortedMap(new TreeMap<>(actual));
        if (passed != problem.isEmpty()) {
            throw new IllegalArgumentException("A test that fails has a problem and no other has: " + test.name());
        }
    }
}

package org.gatehouse.rules.book;

import java.util.Arrays;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;

/** Conditions that rows become. */
final class RowConditions {

    private RowConditions() {}

    static Condition is(String field, String value) {
        return new Condition.Compare(Field.of(field, Field.Type.TEXT), Comparison.EQUAL, new Operand.Text(value));
    }

    static Condition is(String field, long value) {
        return compare(field, Comparison.EQUAL, value);
    }

    static Condition atLeast(String field, long value) {
        return compare(field, Comparison.GREATER_OR_EQUAL, value);
    }

    static Condition atMost(String field, long value) {
        return compare(field, Comparison.LESS_OR_EQUAL, value);
    }

    static Condition below(String field, long value) {
        return compare(field, Comparison.LESS, value);
    }

    private static Condition compare(String field, Comparison comparison, long value) {
        return new Condition.Compare(Field.of(field, Field.Type.WHOLE), comparison, new Operand.Whole(value));
    }

    static Condition all(Condition... conditions) {
        return Arrays.stream(conditions).reduce(Condition.And::new).orElseThrow();
    }
}

package org.gatehouse.rules.language;

import java.util.List;
import java.util.stream.Collectors;

/** What must hold of a fact. */
public sealed interface Condition {

    /** As it is written canonically; equal conditions give equal texts. */
    String text();

    /** How many values are compared at most to know whether it holds. */
    int comparisons();

    private static String bracketed(Condition condition) {
        return "(" + condition.text() + ")";
    }

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public String text() {
            return (left instanceof Or ? bracketed(left) : left.text()) + " && "
                    + (right instanceof And || right instanceof Or ? bracketed(right) : right.text());
        }

        @Override
        public int comparisons() {
            return left.comparisons() + right.comparisons();
        }
    }

    /** One holds, or both. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public String text() {
            return left.text() + " || " + (right instanceof Or ? bracketed(right) : right.text());
        }

        @Override
        public int comparisons() {
            return left.comparisons() + right.comparisons();
        }
    }

    /** The inner one does not hold. */
    record Not(Condition inner) implements Condition {
        @Override
        public String text() {
            boolean single = inner instanceof IsTrue || inner instanceof Not;
            return "!" + (single ? inner.text() : bracketed(inner));
        }

        @Override
        public int comparisons() {
            return inner.comparisons();
        }
    }

    /** A FLAG field is true. */
    record IsTrue(Field field) implements Condition {
        @Override
        public String text() {
            return field.name();
        }

        @Override
        public int comparisons() {
            return 1;
        }
    }

    /** A field against a literal or another field of its type. */
    record Compare(Field field, Comparison comparison, Operand right) implements Condition {
        @Override
        public String text() {
            return field.name() + " " + comparison.sign() + " " + right.text();
        }

        @Override
        public int comparisons() {
            return 1;
        }
    }

    /** A field's value is one of some literals, or none of them. */
    record OneOf(Field field, boolean negated, List<Operand> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            String list = values.stream().map(Operand::text).collect(Collectors.joining(", "));
            return field.name() + (negated ? " not in (" : " in (") + list + ")";
        }

        @Override
        public int comparisons() {
            return values.size();
        }
    }

    /** A TEXTS field has a text, or has it not. */
    record Contains(Field field, boolean negated, Operand.Text element) implements Condition {
        @Override
        public String text() {
            return field.name() + (negated ? " not contains " : " contains ") + element.text();
        }

        @Override
        public int comparisons() {
            return 1;
        }
    }

    /** The comparisons, with the sign they are written with. */
    enum Comparison {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As in the rule's text. */
        public String sign() {
            return sign;
        }
    }
}

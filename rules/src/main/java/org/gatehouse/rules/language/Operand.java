package org.gatehouse.rules.language;

/** The right side of a comparison, or an argument of an action. */
public sealed interface Operand {

    /** As it is written canonically. */
    String text();

    /** Text in double quotes. */
    record Text(String value) implements Operand {
        @Override
        public String text() {
            return CanonicalText.quote(value);
        }
    }

    /** Integer. */
    record Whole(long value) implements Operand {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** true or false. */
    record Flag(boolean value) implements Operand {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** Another field of the same fact. */
    record FieldRef(Field field) implements Operand {
        @Override
        public String text() {
            return field.name();
        }
    }

    /** A constant of the vocabulary, such as a reason. */
    record Constant(String name) implements Operand {
        @Override
        public String text() {
            return name;
        }
    }
}

package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** A piece of a rule's conditions as the form shows them: a group, or one condition. */
public sealed interface FormPart {

    /**
     * Conditions taken together.
     *
     * @param parts none only while the form is being filled in, or at the top of a rule that always holds
     */
    record Group(Kind kind, List<FormPart> parts) implements FormPart {
        public Group {
            parts = List.copyOf(parts);
        }

        /** The same taken together otherwise. */
        public Group as(Kind other) {
            return new Group(other, parts);
        }
    }

    /**
     * One condition. Everything may still be missing, and nothing need fit together.
     *
     * @param field name of the field, or "" while none is chosen
     * @param values as they are written in a rule, without quotes; several for "is one of", none for a flag
     * @param otherField name of the field it is compared with instead of a value, or ""
     */
    record Leaf(String field, Operator operator, List<String> values, String otherField) implements FormPart {
        public Leaf {
            values = List.copyOf(values);
        }

        /**
         * The form's side of a condition on one field, a negated flag among them.
         *
         * @throws IllegalArgumentException for any other
         */
        public static Leaf of(Condition condition) {
            return FormReader.leaf(condition);
        }

        /** A field against values. */
        public static Leaf of(String field, Operator operator, String... values) {
            return new Leaf(field, operator, List.of(values), "");
        }

        /** A field against another field. */
        public static Leaf between(String field, Operator operator, String otherField) {
            return new Leaf(field, operator, List.of(), otherField);
        }
    }

    /** How many of a group's conditions must hold. */
    enum Kind {
        ALL,
        ANY,
        NONE
    }
}

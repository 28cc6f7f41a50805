package org.gatehouse.rules.workbench;

import org.gatehouse.rules.language.Condition.Comparison;

/**
 * How the values of two fields may lie to each other.
 *
 * @param left the name that comes first in the alphabet
 * @param less left may be less than right; of texts and flags: they may differ
 */
record FieldRelation(String left, String right, boolean less, boolean equal, boolean greater) {

    static FieldRelation of(String left, Comparison comparison, String right) {
        FieldRelation relation =
                switch (comparison) {
                    case EQUAL -> new FieldRelation(left, right, false, true, false);
                    case NOT_EQUAL -> new FieldRelation(left, right, true, false, true);
                    case LESS -> new FieldRelation(left, right, true, false, false);
                    case LESS_OR_EQUAL -> new FieldRelation(left, right, true, true, false);
                    case GREATER -> new FieldRelation(left, right, false, false, true);
                    case GREATER_OR_EQUAL -> new FieldRelation(left, right, false, true, true);
                };
        return left.compareTo(right) <= 0 ? relation : relation.turned();
    }

    private FieldRelation turned() {
        return new FieldRelation(/* left= */ right, /* right= */ left, /* less= */ greater, equal, /* greater= */ less);
    }

    String fields() {
        return left + " " + right;
    }

    FieldRelation and(FieldRelation other) {
        return new FieldRelation(left, right, less && other.less, equal && other.equal, greater && other.greater);
    }

    /** Of a field to itself only equality is possible. */
    boolean isImpossible() {
        return left.equals(right) ? !equal : !less && !equal && !greater;
    }

    boolean isEquality() {
        return equal && !less && !greater;
    }

    boolean isInequality() {
        return !equal;
    }
}

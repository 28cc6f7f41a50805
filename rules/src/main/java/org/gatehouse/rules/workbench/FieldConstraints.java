package org.gatehouse.rules.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;

/**
 * What several conditions without "or" leave possible of each field. Claims a contradiction only where there is one.
 */
final class FieldConstraints {

    private static final Set<String> FLAG = Set.of("true", "false");
    private static final int ROUNDS_MAX = 20;

    private final Map<String, FieldValues<String>> texts = new HashMap<>();
    private final Map<String, FieldValues<Long>> wholes = new HashMap<>();
    private final Map<String, FieldRelation> relations = new HashMap<>();

    FieldConstraints() {}

    FieldConstraints(FieldConstraints other) {
        other.texts.forEach((field, values) -> texts.put(field, new FieldValues<>(values)));
        other.wholes.forEach((field, values) -> wholes.put(field, new FieldValues<>(values)));
        relations.putAll(other.relations);
    }

    /** @param holds false for the opposite of the condition, which is none of And, Or and Not */
    void add(Condition condition, boolean holds) {
        if (condition instanceof Condition.IsTrue flag) {
            restrict(flag.field(), Set.of("true"), holds);
        } else if (condition instanceof Condition.OneOf oneOf) {
            restrictTo(oneOf, holds != oneOf.negated());
        } else if (condition instanceof Condition.Contains contains) {
            flag(contains.field().name() + " contains " + contains.element().text())
                    .restrictTo(Set.of(String.valueOf(holds != contains.negated())));
        } else if (condition instanceof Condition.Compare compare) {
            add(compare.field(), holds ? compare.comparison() : opposite(compare.comparison()), compare.right());
        } else {
            throw new IllegalArgumentException("Not a single condition: " + condition.text());
        }
    }

    private void restrictTo(Condition.OneOf oneOf, boolean in) {
        if (oneOf.field().type() == Field.Type.WHOLE) {
            Set<Long> values = oneOf.values().stream()
                    .map(value -> ((Operand.Whole) value).value())
                    .collect(Collectors.toSet());
            restrict(whole(oneOf.field()), values, in);
        } else {
            Set<String> values = oneOf.values().stream()
                    .map(value -> ((Operand.Text) value).value())
                    .collect(Collectors.toSet());
            restrict(oneOf.field(), values, in);
        }
    }

    private void add(Field field, Comparison comparison, Operand right) {
        if (right instanceof Operand.FieldRef other) {
            know(field);
            know(other.field());
            FieldRelation relation =
                    FieldRelation.of(field.name(), comparison, other.field().name());
            relations.merge(relation.fields(), relation, FieldRelation::and);
        } else if (right instanceof Operand.Whole literal) {
            bound(whole(field), comparison, literal.value());
        } else if (right instanceof Operand.Flag literal) {
            restrict(field, Set.of(String.valueOf(literal.value())), comparison == Comparison.EQUAL);
        } else if (right instanceof Operand.Text literal) {
            restrict(field, Set.of(literal.value()), comparison == Comparison.EQUAL);
        }
    }

    private static void bound(FieldValues<Long> values, Comparison comparison, long literal) {
        switch (comparison) {
            case EQUAL -> values.restrictTo(Set.of(literal));
            case NOT_EQUAL -> values.exclude(Set.of(literal));
            case LESS -> values.atMost(literal - 1);
            case LESS_OR_EQUAL -> values.atMost(literal);
            case GREATER -> values.atLeast(literal + 1);
            case GREATER_OR_EQUAL -> values.atLeast(literal);
        }
    }

    private void restrict(Field field, Set<String> values, boolean in) {
        restrict(text(field), values, in);
    }

    private static <V extends Comparable<V>> void restrict(FieldValues<V> field, Set<V> values, boolean in) {
        if (in) {
            field.restrictTo(values);
        } else {
            field.exclude(values);
        }
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
        };
    }

    private void know(Field field) {
        if (field.type() == Field.Type.WHOLE) {
            whole(field);
        } else {
            text(field);
        }
    }

    private FieldValues<String> text(Field field) {
        if (field.type() == Field.Type.FLAG) {
            return flag(field.name());
        }
        Set<String> closed = field.values();
        return texts.computeIfAbsent(field.name(), name -> new FieldValues<>(closed.isEmpty() ? null : closed));
    }

    private FieldValues<String> flag(String name) {
        return texts.computeIfAbsent(name, flag -> new FieldValues<>(FLAG));
    }

    private FieldValues<Long> whole(Field field) {
        return wholes.computeIfAbsent(field.name(), FieldRanges::of);
    }

    /** Whether no fact can be like this. */
    boolean isContradiction() {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            if (texts.values().stream().anyMatch(FieldValues::isEmpty)
                    || wholes.values().stream().anyMatch(FieldValues::isEmpty)) {
                return true;
            }
            for (FieldRelation relation : relations.values()) {
                if (relation.isImpossible() || contradicts(relation)) {
                    return true;
                }
            }
            if (relations.isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Carries over from one field to the other what the relation says. */
    private boolean contradicts(FieldRelation relation) {
        FieldValues<Long> left = wholes.get(relation.left());
        FieldValues<Long> right = wholes.get(relation.right());
        if (left != null && right != null) {
            order(left, right, relation);
            return equate(left, right, relation);
        }
        FieldValues<String> leftText = texts.get(relation.left());
        FieldValues<String> rightText = texts.get(relation.right());
        return leftText != null && rightText != null && equate(leftText, rightText, relation);
    }

    private static <V extends Comparable<V>> boolean equate(
            FieldValues<V> left, FieldValues<V> right, FieldRelation relation) {
        if (relation.isEquality()) {
            left.restrictTo(right);
            right.restrictTo(left);
        }
        V only = left.only();
        return relation.isInequality() && only != null && only.equals(right.only());
    }

    private static void order(FieldValues<Long> left, FieldValues<Long> right, FieldRelation relation) {
        if (!relation.greater()) {
            keepBelow(left, right, relation.equal() ? 0 : 1);
        }
        if (!relation.less()) {
            keepBelow(right, left, relation.equal() ? 0 : 1);
        }
    }

    private static void keepBelow(FieldValues<Long> low, FieldValues<Long> high, int distance) {
        Long greatest = high.greatest();
        Long least = low.least();
        if (greatest != null) {
            low.atMost(greatest - distance);
        }
        if (least != null) {
            high.atLeast(least + distance);
        }
    }
}

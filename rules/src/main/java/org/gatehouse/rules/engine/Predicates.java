package org.gatehouse.rules.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;

/** Turns conditions into predicates over a fact. */
final class Predicates<F> {

    private final FactType<F> type;

    Predicates(FactType<F> type) {
        this.type = type;
    }

    /** All conditions of a rule. */
    Predicate<F> all(Rule rule) {
        return rule.conditions().stream().map(this::of).reduce(Predicate::and).orElse(fact -> true);
    }

    Predicate<F> of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return of(and.left()).and(of(and.right()));
        }
        if (condition instanceof Condition.Or or) {
            return of(or.left()).or(of(or.right()));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.inner()).negate();
        }
        if (condition instanceof Condition.IsTrue flag) {
            return flag(flag.field());
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf);
        }
        Condition.Contains contains = (Condition.Contains) condition;
        Function<F, List<String>> reader = ((FactField.TextsField<F>) type.reader(contains.field())).reader();
        String element = contains.element().value();
        Predicate<F> held = fact -> reader.apply(fact).contains(element);
        return contains.negated() ? held.negate() : held;
    }

    private Function<F, String> text(Field field) {
        return ((FactField.TextField<F>) type.reader(field)).reader();
    }

    private ToLongFunction<F> whole(Field field) {
        return ((FactField.WholeField<F>) type.reader(field)).reader();
    }

    private Predicate<F> flag(Field field) {
        return ((FactField.FlagField<F>) type.reader(field)).reader();
    }

    private Predicate<F> compare(Condition.Compare compare) {
        return switch (compare.field().type()) {
            case WHOLE -> compareWhole(compare);
            case FLAG -> compareFlag(compare);
            case TEXT -> compareText(compare);
            case TEXTS -> throw new IllegalArgumentException("Texts are not compared: " + compare.text());
        };
    }

    private Predicate<F> compareWhole(Condition.Compare compare) {
        ToLongFunction<F> left = whole(compare.field());
        ToLongFunction<F> right;
        if (compare.right() instanceof Operand.FieldRef other) {
            right = whole(other.field());
        } else {
            long literal = ((Operand.Whole) compare.right()).value();
            right = fact -> literal;
        }
        return switch (compare.comparison()) {
            case EQUAL -> fact -> left.applyAsLong(fact) == right.applyAsLong(fact);
            case NOT_EQUAL -> fact -> left.applyAsLong(fact) != right.applyAsLong(fact);
            case LESS -> fact -> left.applyAsLong(fact) < right.applyAsLong(fact);
            case LESS_OR_EQUAL -> fact -> left.applyAsLong(fact) <= right.applyAsLong(fact);
            case GREATER -> fact -> left.applyAsLong(fact) > right.applyAsLong(fact);
            case GREATER_OR_EQUAL -> fact -> left.applyAsLong(fact) >= right.applyAsLong(fact);
        };
    }

    private Predicate<F> compareFlag(Condition.Compare compare) {
        Predicate<F> left = flag(compare.field());
        Predicate<F> equal;
        if (compare.right() instanceof Operand.FieldRef other) {
            Predicate<F> right = flag(other.field());
            equal = fact -> left.test(fact) == right.test(fact);
        } else {
            equal = ((Operand.Flag) compare.right()).value() ? left : left.negate();
        }
        return compare.comparison() == Comparison.EQUAL ? equal : equal.negate();
    }

    private Predicate<F> compareText(Condition.Compare compare) {
        Function<F, String> left = text(compare.field());
        Predicate<F> equal;
        if (compare.right() instanceof Operand.FieldRef other) {
            Function<F, String> right = text(other.field());
            equal = fact -> left.apply(fact).equals(right.apply(fact));
        } else {
            String literal = ((Operand.Text) compare.right()).value();
            equal = fact -> literal.equals(left.apply(fact));
        }
        return compare.comparison() == Comparison.EQUAL ? equal : equal.negate();
    }

    private Predicate<F> oneOf(Condition.OneOf oneOf) {
        Predicate<F> held;
        if (oneOf.field().type() == Field.Type.WHOLE) {
            ToLongFunction<F> reader = whole(oneOf.field());
            Set<Long> values = new HashSet<>();
            oneOf.values().forEach(value -> values.add(((Operand.Whole) value).value()));
            held = fact -> values.contains(reader.applyAsLong(fact));
        } else {
            Function<F, String> reader = text(oneOf.field());
            Set<String> values = new HashSet<>();
            oneOf.values().forEach(value -> values.add(((Operand.Text) value).value()));
            held = fact -> values.contains(reader.apply(fact));
        }
        return oneOf.negated() ? held.negate() : held;
    }
}

package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Rule;

/** Rules of a kind as people and programs may write them, with everything that its vocabulary names. */
final class AnyRule {

    private static final int NESTING = 4;

    private AnyRule() {}

    static Arbitrary<Rule> of(RulebookKind kind) {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abc ıŞ签なし-").ofMaxLength(12).map(name -> "n" + name);
        Arbitrary<List<Condition>> conditions = condition(kind, NESTING).list().ofMaxSize(3);
        return Combinators.combine(
                        names, conditions, action(kind).list().ofMinSize(1).ofMaxSize(10))
                .as((name, when, then) -> new Rule(
                        name,
                        when,
                        then.stream().map(action -> inRule(name, action)).toList()));
    }

    private static Action inRule(String name, Action action) {
        List<Operand> arguments = new ArrayList<>(action.arguments());
        arguments.add(0, new Operand.Text(name));
        return new Action(action.name(), arguments);
    }

    private static Arbitrary<Condition> condition(RulebookKind kind, int depth) {
        if (depth == 0) {
            return leaf(kind);
        }
        Arbitrary<Condition> inner = condition(kind, depth - 1);
        return Arbitraries.oneOf(
                leaf(kind),
                Combinators.combine(inner, inner).as(Condition.And::new),
                Combinators.combine(inner, inner).as(Condition.Or::new),
                inner.map(Condition.Not::new));
    }

    /** A condition on one field, any of the kind's. */
    static Arbitrary<Condition> leaf(RulebookKind kind) {
        return Arbitraries.of(kind.vocabulary().fields().values()).flatMap(field -> leaf(kind, field));
    }

    private static Arbitrary<Condition> leaf(RulebookKind kind, Field field) {
        Arbitrary<Operand> right = Arbitraries.oneOf(
                literal(field),
                Arbitraries.of(kind.vocabulary().fields().values().stream()
                                .filter(other -> other.type() == field.type())
                                .toList())
                        .map(Operand.FieldRef::new));
        Arbitrary<Boolean> negated = Arbitraries.of(true, false);
        return switch (field.type()) {
            case TEXTS ->
                Combinators.combine(negated, literal(field))
                        .as((not, text) -> new Condition.Contains(field, not, (Operand.Text) text));
            case FLAG -> Arbitraries.oneOf(Arbitraries.just(new Condition.IsTrue(field)), equal(field, right));
            case TEXT -> Arbitraries.oneOf(equal(field, right), oneOf(field));
            case WHOLE ->
                Arbitraries.oneOf(
                        oneOf(field),
                        Combinators.combine(Arbitraries.of(Comparison.values()), right)
                                .as((sign, value) -> new Condition.Compare(field, sign, value)));
        };
    }

    private static Arbitrary<Condition> equal(Field field, Arbitrary<Operand> right) {
        return Combinators.combine(Arbitraries.of(Comparison.EQUAL, Comparison.NOT_EQUAL), right)
                .as((sign, value) -> new Condition.Compare(field, sign, value));
    }

    private static Arbitrary<Condition> oneOf(Field field) {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        literal(field).list().ofMinSize(1).ofMaxSize(4))
                .as((not, values) -> new Condition.OneOf(field, not, values));
    }

    private static Arbitrary<Operand> literal(Field field) {
        return switch (field.type()) {
            case FLAG -> Arbitraries.of(true, false).map(Operand.Flag::new);
            case WHOLE ->
                Arbitraries.oneOf(
                                Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                                Arbitraries.longs().between(-1, 24),
                                Arbitraries.longs().between(20261200, 20270140))
                        .map(Operand.Whole::new);
            case TEXT, TEXTS ->
                (field.values().isEmpty() ? texts() : Arbitraries.of(field.values())).map(Operand.Text::new);
        };
    }

    /** Without a backslash before u, which no accepted text can hold. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aU \"\\\n'/*()[]{}<|>;,#@签ışé€").ofMaxLength(6);
    }

    /** An action without the rule's name. */
    private static Arbitrary<Action> action(RulebookKind kind) {
        Map<String, List<Parameter>> actions = kind.vocabulary().actions();
        return Arbitraries.of(actions.keySet()).flatMap(name -> {
            List<Arbitrary<List<Operand>>> arguments = actions.getOrDefault(name, List.of()).stream()
                    .map(parameter -> argument(kind, parameter))
                    .toList();
            return Combinators.combine(arguments)
                    .as(all ->
                            new Action(name, all.stream().flatMap(List::stream).toList()));
        });
    }

    private static Arbitrary<List<Operand>> argument(RulebookKind kind, Parameter parameter) {
        if (parameter instanceof Parameter.OneOf choice) {
            return Arbitraries.of(choice.constants()).map(name -> List.of(new Operand.Constant(name)));
        }
        if (parameter instanceof Parameter.Whole bounds) {
            return Arbitraries.longs()
                    .between(bounds.min(), bounds.max())
                    .map(value -> List.of(new Operand.Whole(value)));
        }
        if (parameter instanceof Parameter.Fields) {
            return Arbitraries.of(kind.vocabulary().fields().values())
                    .<Operand>map(Operand.FieldRef::new)
                    .list()
                    .ofMaxSize(3);
        }
        return Arbitraries.just(Stream.<Operand>empty().toList());
    }
}

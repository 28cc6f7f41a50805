package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.RuleChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SatisfiabilityTest {

    private static List<Condition> conditions(String constraint) {
        String rule = "rule \"x\" when Message(" + constraint + ") then warn(\"x\"); end";
        CheckedRules answer = new RuleChecker(RulebookKind.CONTENT.vocabulary()).check(rule);
        return ((CheckedRules.Accepted) answer).rules().get(0).conditions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category == \"PROMOTIONAL\", category == \"TRANSACTIONAL\"",
                "category != \"PROMOTIONAL\", category != \"TRANSACTIONAL\"",
                "category not in (\"PROMOTIONAL\", \"TRANSACTIONAL\")",
                "country in (\"TR\", \"DE\"), country not in (\"DE\", \"TR\", \"FR\")",
                "country in (\"TR\", \"DE\"), country in (\"FR\")",
                "country == \"TR\", country != \"TR\"",
                "senderApproved, !senderApproved",
                "senderApproved == true, senderApproved == false",
                "senderApproved && !senderApproved",
                "!(senderApproved || !senderApproved)",
                "length > 5, length < 6",
                "length > 5, length <= 5",
                "length == 5, length != 5",
                "length >= 5, length <= 7, length not in (5, 6, 7)",
                "length in (1, 2), length > 2",
                "localHour > 23",
                "localHour < 0",
                "weekday == 8",
                "weekday == 0 || weekday > 7",
                "length < 0",
                "keywords contains \"a\", keywords not contains \"a\"",
                "length < length",
                "length != length",
                "sender != sender",
                "segmentCount > maxSegments, segmentCount < maxSegments",
                "segmentCount > maxSegments, segmentCount <= maxSegments",
                "segmentCount == maxSegments, segmentCount != maxSegments",
                "segmentCount == maxSegments, segmentCount > 10, maxSegments < 5",
                "segmentCount < maxSegments, maxSegments < 5, segmentCount > 3",
                "sender == country, sender == \"A\", country == \"B\"",
                "sender != country, sender == \"A\", country == \"A\"",
                "senderApproved == senderFitsCountry, senderApproved, !senderFitsCountry",
                "(country == \"TR\" || country == \"DE\") && (country == \"FR\" || country == \"US\")",
                "(length < 3 || length > 9), length >= 3, length <= 9",
                "!(length < 3 && country == \"TR\"), length == 1, country == \"TR\"",
            })
    void contradictionsAreSeen(String constraint) {
        assertThat(Satisfiability.canHold(conditions(constraint))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "category == \"PROMOTIONAL\", optOut == \"BRAND\"",
                "country not in (\"TR\"), country != \"DE\"",
                "length > 5, length < 7",
                "keywords contains \"a\", keywords contains \"b\"",
                "localHour < 9 || localHour >= 21",
                "segmentCount > maxSegments",
                "segmentCount <= maxSegments, segmentCount >= maxSegments",
                "sender == country, sender == \"A\"",
                "length >= 5, length <= 7, length not in (5, 7)",
                "(country == \"TR\" || country == \"DE\") && (country == \"DE\" || country == \"US\")",
            })
    void whatMayHoldIsLeftAlone(String constraint) {
        assertThat(Satisfiability.canHold(conditions(constraint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localHour >= 0",
                "senderApproved || !senderApproved",
                "category in (\"PROMOTIONAL\", \"TRANSACTIONAL\")",
                "length == length",
                "length < 10 || length > 5",
                "weekday <= 7",
            })
    void whatAlwaysHoldsIsSeen(String constraint) {
        assertThat(Satisfiability.canHoldWithout(
                        List.of(), conditions(constraint).get(0)))
                .isFalse();
    }

    @Test
    void moreCasesThanTheBoundMayHold() {
        String either = "(urlCount == 1 || urlCount == 2 || urlCount == 3)";
        List<Condition> many = new ArrayList<>();
        for (int count = 0; count < 20; count++) {
            many.addAll(conditions(either + ", (length == " + count + " || length == 99)"));
        }
        many.addAll(conditions("urlCount == 4"));
        assertThat(Satisfiability.canHold(many)).isIn(true, false);
        assertThat(Satisfiability.canHold(conditions("(" + "length == 1 || ".repeat(200) + "length == 1)")))
                .isTrue();
    }

    @Test
    void aRuleWithMoreConditionsHoldsOnlyWhereTheOtherOneDoes() {
        List<Condition> narrow = conditions("country == \"TR\", length > 9, senderApproved");
        assertThat(Satisfiability.imply(narrow, conditions("length > 5, country in (\"TR\", \"DE\")")))
                .isTrue();
        assertThat(Satisfiability.imply(narrow, conditions("length > 10"))).isFalse();
        assertThat(Satisfiability.imply(narrow, List.of())).isTrue();
    }

    /** Tried on every fact of a small world. */
    @Property(tries = 3_000)
    void claimsAContradictionOnlyWhereThereIsOne(@ForAll("small") List<Condition> conditions) {
        boolean anywhere =
                SmallWorld.ALL.stream().anyMatch(fact -> conditions.stream().allMatch(fact::fulfils));
        if (anywhere) {
            assertThat(Satisfiability.canHold(conditions))
                    .as(conditions.toString())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<Condition>> small() {
        return condition(2).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Condition> condition(int depth) {
        Arbitrary<Condition> leaf = Arbitraries.oneOf(texts(), wholes(), flags());
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Condition> inner = condition(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, inner).as(Condition.And::new),
                Combinators.combine(inner, inner).as(Condition.Or::new),
                inner.map(Condition.Not::new));
    }

    private static Arbitrary<Condition> texts() {
        Arbitrary<Operand> literal = Arbitraries.of("a", "b").map(Operand.Text::new);
        Arbitrary<Field> fields = Arbitraries.of(SmallWorld.TEXT, SmallWorld.OTHER_TEXT);
        Arbitrary<Comparison> signs = Arbitraries.of(Comparison.EQUAL, Comparison.NOT_EQUAL);
        Arbitrary<Operand> right = Arbitraries.oneOf(literal, fields.map(Operand.FieldRef::new));
        return Arbitraries.oneOf(
                Combinators.combine(fields, signs, right).as(Condition.Compare::new),
                Combinators.combine(
                                fields,
                                Arbitraries.of(true, false),
                                literal.list().ofMinSize(1).ofMaxSize(2))
                        .as(Condition.OneOf::new),
                Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("a", "b"))
                        .as((not, text) -> new Condition.Contains(SmallWorld.LIST, not, new Operand.Text(text))));
    }

    private static Arbitrary<Condition> wholes() {
        Arbitrary<Operand> literal = Arbitraries.longs().between(0, 3).map(Operand.Whole::new);
        Arbitrary<Field> fields = Arbitraries.of(SmallWorld.WHOLE, SmallWorld.OTHER_WHOLE);
        Arbitrary<Operand> right = Arbitraries.oneOf(literal, fields.map(Operand.FieldRef::new));
        return Arbitraries.oneOf(
                Combinators.combine(fields, Arbitraries.of(Comparison.values()), right)
                        .as(Condition.Compare::new),
                Combinators.combine(
                                fields,
                                Arbitraries.of(true, false),
                                literal.list().ofMinSize(1).ofMaxSize(2))
                        .as(Condition.OneOf::new));
    }

    private static Arbitrary<Condition> flags() {
        Arbitrary<Operand> right = Arbitraries.of(
                new Operand.Flag(true), new Operand.Flag(false), new Operand.FieldRef(SmallWorld.OTHER_FLAG));
        return Arbitraries.oneOf(
                Arbitraries.just(new Condition.IsTrue(SmallWorld.FLAG)),
                Combinators.combine(Arbitraries.of(Comparison.EQUAL, Comparison.NOT_EQUAL), right)
                        .as((sign, operand) -> new Condition.Compare(SmallWorld.FLAG, sign, operand)));
    }

    /** One fact of the small world. */
    record SmallWorld(
            String text,
            String otherText,
            long whole,
            long otherWhole,
            boolean flag,
            boolean otherFlag,
            Set<String> list) {

        static final Field TEXT = Field.of("text", Field.Type.TEXT);
        static final Field OTHER_TEXT = Field.of("otherText", Field.Type.TEXT);
        static final Field WHOLE = Field.of("whole", Field.Type.WHOLE);
        static final Field OTHER_WHOLE = Field.of("otherWhole", Field.Type.WHOLE);
        static final Field FLAG = Field.of("flag", Field.Type.FLAG);
        static final Field OTHER_FLAG = Field.of("otherFlag", Field.Type.FLAG);
        static final Field LIST = Field.of("list", Field.Type.TEXTS);
        static final List<SmallWorld> ALL = all();

        private static List<SmallWorld> all() {
            List<SmallWorld> all = new ArrayList<>();
            List<String> texts = List.of("a", "b", "c");
            List<Set<String>> lists = List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b"));
            for (String text : texts) {
                for (String other : texts) {
                    for (int numbers = 0; numbers < 36; numbers++) {
                        for (int rest = 0; rest < 16; rest++) {
                            all.add(new SmallWorld(
                                    text,
                                    other,
                                    numbers / 6 - 1,
                                    numbers % 6 - 1,
                                    (rest & 1) == 0,
                                    (rest & 2) == 0,
                                    lists.get(rest / 4)));
                        }
                    }
                }
            }
            return all;
        }

        private Object value(Field field) {
            return switch (field.name()) {
                case "text" -> text;
                case "otherText" -> otherText;
                case "whole" -> whole;
                case "otherWhole" -> otherWhole;
                case "flag" -> flag;
                default -> otherFlag;
            };
        }

        private Object value(Operand operand) {
            if (operand instanceof Operand.FieldRef reference) {
                return value(reference.field());
            }
            if (operand instanceof Operand.Whole literal) {
                return literal.value();
            }
            return operand instanceof Operand.Flag literal ? literal.value() : ((Operand.Text) operand).value();
        }

        boolean fulfils(Condition condition) {
            if (condition instanceof Condition.And and) {
                return fulfils(and.left()) && fulfils(and.right());
            }
            if (condition instanceof Condition.Or or) {
                return fulfils(or.left()) || fulfils(or.right());
            }
            if (condition instanceof Condition.Not not) {
                return !fulfils(not.inner());
            }
            if (condition instanceof Condition.IsTrue) {
                return flag;
            }
            if (condition instanceof Condition.Contains contains) {
                return list.contains(contains.element().value()) != contains.negated();
            }
            if (condition instanceof Condition.OneOf oneOf) {
                return oneOf.values().stream().map(this::value).anyMatch(value(oneOf.field())::equals)
                        != oneOf.negated();
            }
            return compare((Condition.Compare) condition);
        }

        private boolean compare(Condition.Compare compare) {
            Object left = value(compare.field());
            Object right = value(compare.right());
            return switch (compare.comparison()) {
                case EQUAL -> left.equals(right);
                case NOT_EQUAL -> !left.equals(right);
                case LESS -> (Long) left < (Long) right;
                case LESS_OR_EQUAL -> (Long) left <= (Long) right;
                case GREATER -> (Long) left > (Long) right;
                case GREATER_OR_EQUAL -> (Long) left >= (Long) right;
            };
        }
    }
}

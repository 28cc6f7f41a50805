package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.workbench.FormFinding.Problem;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.jspecify.annotations.Nullable;

/** From one condition of a form to a condition of a rule. */
final class LeafWriter {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private final Vocabulary vocabulary;
    private final FormWriter.FindingList findings;

    LeafWriter(Vocabulary vocabulary, FormWriter.FindingList findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Empty with a finding more where it is none yet. */
    Optional<Condition> condition(Leaf leaf, String place) {
        Field field = vocabulary.fields().get(leaf.field());
        Problem problem =
                field == null ? leaf.field().isEmpty() ? Problem.FIELD_MISSING : Problem.FIELD : problem(leaf, field);
        if (field == null || problem != null) {
            findings.add(place, problem == null ? Problem.FIELD : problem);
            return Optional.empty();
        }
        return Optional.of(condition(leaf, field));
    }

    private @Nullable Problem problem(Leaf leaf, Field field) {
        if (!leaf.operator().fits(field.type())) {
            return Problem.OPERATOR;
        }
        return switch (leaf.operator()) {
            case HOLDS, HOLDS_NOT -> null;
            case EMPTY, FILLED -> field.values().isEmpty() ? null : Problem.OPERATOR;
            case ONE_OF, NONE_OF -> problem(field, leaf.values());
            case CONTAINS, LACKS ->
                problem(field, leaf.values().stream().limit(1).toList());
            default -> leaf.otherField().isEmpty() ? single(field, leaf.values()) : other(field, leaf.otherField());
        };
    }

    private @Nullable Problem other(Field field, String name) {
        Field other = vocabulary.fields().get(name);
        return other == null || other.type() != field.type() ? Problem.OTHER_FIELD : null;
    }

    /** Empty text is what is left of a value that nobody has given; it has operators of its own. */
    private static @Nullable Problem single(Field field, List<String> values) {
        return problem(
                field,
                values.stream().limit(1).filter(value -> !value.isEmpty()).toList());
    }

    private static @Nullable Problem problem(Field field, List<String> values) {
        if (values.isEmpty()) {
            return Problem.VALUE_MISSING;
        }
        return switch (field.type()) {
            case WHOLE -> all(values, NUMBER) ? null : Problem.NUMBER;
            case FLAG -> all(values, FLAG) ? null : Problem.VALUE;
            case TEXT, TEXTS -> field.values().isEmpty() || field.values().containsAll(values) ? null : Problem.VALUE;
        };
    }

    private static boolean all(List<String> values, Pattern pattern) {
        return values.stream().allMatch(value -> pattern.matcher(value).matches());
    }

    private Condition condition(Leaf leaf, Field field) {
        return switch (leaf.operator()) {
            case HOLDS -> new Condition.IsTrue(field);
            case HOLDS_NOT -> new Condition.Not(new Condition.IsTrue(field));
            case EMPTY -> new Condition.Compare(field, Comparison.EQUAL, FormWriter.NOTHING);
            case FILLED -> new Condition.Compare(field, Comparison.NOT_EQUAL, FormWriter.NOTHING);
            case ONE_OF ->
                new Condition.OneOf(field, false, operands(leaf, field).toList());
            case NONE_OF ->
                new Condition.OneOf(field, true, operands(leaf, field).toList());
            case CONTAINS -> new Condition.Contains(field, false, text(leaf));
            case LACKS -> new Condition.Contains(field, true, text(leaf));
            default -> new Condition.Compare(field, leaf.operator().comparison(), right(leaf, field));
        };
    }

    private Operand right(Leaf leaf, Field field) {
        Field other = vocabulary.fields().get(leaf.otherField());
        return other == null ? operands(leaf, field).findFirst().orElseThrow() : new Operand.FieldRef(other);
    }

    private static Operand.Text text(Leaf leaf) {
        return new Operand.Text(leaf.values().get(0));
    }

    private static Stream<Operand> operands(Leaf leaf, Field field) {
        return leaf.values().stream().map(value -> switch (field.type()) {
            case TEXT, TEXTS -> new Operand.Text(value);
            case WHOLE -> new Operand.Whole(Long.parseLong(value));
            case FLAG -> new Operand.Flag(Boolean.parseBoolean(value));
        });
    }
}

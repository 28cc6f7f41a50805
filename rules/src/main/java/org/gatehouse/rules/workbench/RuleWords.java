package org.gatehouse.rules.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.Phrases.Form;
import org.jspecify.annotations.Nullable;

/**
 * Says rules in plain words of the reader's language: English, Turkish, Chinese or Japanese, for others in English.
 * Everything that a rule of the kind may name has its words; what has none is an IllegalArgumentException that names
 * the missing key.
 */
public final class RuleWords {

    private final Phrases phrases;
    private final SentenceWords sentences;
    private final ClauseWords clauses;
    private final ActionWords actions;
    private final ValueWords values;

    private RuleWords(RulebookKind kind, Phrases phrases) {
        this.phrases = phrases;
        this.sentences = new SentenceWords(phrases);
        this.values = new ValueWords(phrases);
        this.clauses = new ClauseWords(phrases, new LeafWords(phrases, values, kind.vocabulary()));
        this.actions = new ActionWords(phrases, values);
    }

    /** The words for rules of that kind. */
    public static RuleWords of(RulebookKind kind, Locale locale) {
        return new RuleWords(kind, Phrases.ofRules(locale));
    }

    /**
     * The whole rule as one sentence.
     *
     * @param because why, as a sentence of its own; "" leaves it out
     */
    public String sentence(Rule rule, String because) {
        String does = actions.all(rule.actions());
        return rule.conditions().isEmpty()
                ? sentences.always(does, because)
                : sentences.when(clauses.clause(RuleForm.of(rule).when(), Form.CONDITIONAL), does, because);
    }

    /** A condition, standing for itself. */
    public String condition(Condition condition) {
        return sentences.capitalized(clauses.clause(FormReader.group(List.of(condition)), Form.STATED));
    }

    /** An action, standing for itself. */
    public String action(Action action) {
        return sentences.capitalized(actions.action(action, Form.STATED));
    }

    /** Places that a rule's explanation quotes from a message, for {@code Explanations.explain} where there is none. */
    public List<String> quoted(Rule rule) {
        return rule.actions().stream()
                .flatMap(action -> FormAction.of(action).fields().stream())
                .map(field -> phrases.text("quoted"))
                .toList();
    }

    /** Label of a field. */
    public String field(Field field) {
        return new FieldWords(phrases, values).label(field.name());
    }

    /** What fields are about, as the form heads them. */
    public String topic(FieldTopic topic) {
        return phrases.text("topic." + topic);
    }

    /** What the operator is called on this field. */
    public String operator(Operator operator, Field field) {
        String sort = Measure.of(field.name()).isTime() ? "TIME" : field.type().name();
        return phrases.text(phrases.either("operator." + sort + "." + operator, "operator." + operator));
    }

    /** A value as people write it: a closed value's word, a date, a country. Others as they are. */
    public String value(Field field, String value) {
        return values.value(field.name(), value);
    }

    /** A constant of an action, whichever it stands in. */
    public String constant(String name) {
        return phrases.text("constant." + name);
    }

    /** A constant as the choice for that argument of that action; arguments from 0, without the rule's name. */
    public String constant(String action, int argument, String name) {
        return phrases.text(phrases.either("constant." + action + "." + argument + "." + name, "constant." + name));
    }

    /** Label of an argument of an action, from 0, without the rule's name. */
    public String argument(String action, int argument) {
        return phrases.text("argument." + action + "." + argument);
    }

    /** Label of an action. */
    public String actionName(String name) {
        return phrases.text("action." + name);
    }

    /** Label of a group of conditions. */
    public String group(FormPart.Kind kind) {
        return phrases.text("group." + kind);
    }

    /** How a field is compared, as the form offers it. */
    @SuppressWarnings("ImmutableEnumChecker") // the set is a copy that nobody can change
    public enum Operator {
        IS(Comparison.EQUAL, Field.Type.TEXT, Field.Type.WHOLE, Field.Type.FLAG),
        IS_NOT(Comparison.NOT_EQUAL, Field.Type.TEXT, Field.Type.WHOLE, Field.Type.FLAG),
        LESS(Comparison.LESS, Field.Type.WHOLE),
        AT_LEAST(Comparison.GREATER_OR_EQUAL, Field.Type.WHOLE),
        MORE(Comparison.GREATER, Field.Type.WHOLE),
        AT_MOST(Comparison.LESS_OR_EQUAL, Field.Type.WHOLE),
        ONE_OF(null, Field.Type.TEXT, Field.Type.WHOLE),
        NONE_OF(null, Field.Type.TEXT, Field.Type.WHOLE),
        /** The empty text; only where values are not closed. */
        EMPTY(null, Field.Type.TEXT),
        FILLED(null, Field.Type.TEXT),
        CONTAINS(null, Field.Type.TEXTS),
        LACKS(null, Field.Type.TEXTS),
        HOLDS(null, Field.Type.FLAG),
        HOLDS_NOT(null, Field.Type.FLAG);

        private final @Nullable Comparison comparison;
        private final Set<Field.Type> types;

        Operator(@Nullable Comparison comparison, Field.Type... types) {
            this.comparison = comparison;
            this.types = Set.of(types);
        }

        /** Those that fit a field, in the order in which they are offered. */
        public static List<Operator> of(Field field) {
            return Arrays.stream(values())
                    .filter(operator -> operator.fits(field.type()))
                    .filter(operator -> field.values().isEmpty() || (operator != EMPTY && operator != FILLED))
                    .toList();
        }

        boolean fits(Field.Type type) {
            return types.contains(type);
        }

        static Operator of(Comparison comparison) {
            return Arrays.stream(values())
                    .filter(operator -> operator.comparison == comparison)
                    .findFirst()
                    .orElseThrow();
        }

        /** @throws NullPointerException when it is none of the comparisons */
        Comparison comparison() {
            return Objects.requireNonNull(comparison, name());
        }

        /** Holds exactly when this one does not. */
        Operator opposite() {
            return switch (this) {
                case IS -> IS_NOT;
                case IS_NOT -> IS;
                case LESS -> AT_LEAST;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
                case AT_MOST -> MORE;
                case ONE_OF -> NONE_OF;
                case NONE_OF -> ONE_OF;
                case EMPTY -> FILLED;
                case FILLED -> EMPTY;
                case CONTAINS -> LACKS;
                case LACKS -> CONTAINS;
                case HOLDS -> HOLDS_NOT;
                case HOLDS_NOT -> HOLDS;
            };
        }
    }
}

package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.Phrases.Form;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** Says one condition. */
final class LeafWords {

    private static final String TRUE = "true";

    private final Phrases phrases;
    private final ValueWords values;
    private final FieldWords fields;
    private final CountWords counts;
    private final TimeWords times;
    private final Vocabulary vocabulary;

    LeafWords(Phrases phrases, ValueWords values, Vocabulary vocabulary) {
        this.phrases = phrases;
        this.values = values;
        this.fields = new FieldWords(phrases, values);
        this.counts = new CountWords(phrases, values, fields);
        this.times = new TimeWords(phrases, values, fields);
        this.vocabulary = vocabulary;
    }

    /** With its topic marked. */
    String clause(Leaf leaf, Form form) {
        return Topics.marked(words(leaf, form));
    }

    private String words(Leaf leaf, Form form) {
        return switch (leaf.operator()) {
            case HOLDS -> own("yes.", leaf, form);
            case HOLDS_NOT -> own("no.", leaf, form);
            case EMPTY -> own("empty.", leaf, form);
            case FILLED -> own("filled.", leaf, form);
            case CONTAINS -> own("contains.", leaf, form, element(leaf));
            case LACKS -> own("lacks.", leaf, form, element(leaf));
            default -> leaf.otherField().isEmpty() ? withValues(leaf, form) : withField(leaf, form);
        };
    }

    private String own(String prefix, Leaf leaf, Form form, String... arguments) {
        return phrases.text(prefix + leaf.field(), form, List.of(arguments));
    }

    private String element(Leaf leaf) {
        return values.inSentence(leaf.field(), leaf.values().get(0));
    }

    private String withField(Leaf leaf, Form form) {
        if (isFlag(leaf)) {
            return phrases.text(
                    "flags." + leaf.operator(), form, List.of(quoted(leaf.field()), quoted(leaf.otherField())));
        }
        String pair = "pair.%s.%s.%s".formatted(leaf.field(), leaf.operator(), leaf.otherField());
        String sort = Measure.of(leaf.field()).isTime() ? "times." : "fields.";
        return phrases.text(
                phrases.either(pair, sort + leaf.operator()),
                form,
                List.of(fields.subject(leaf.field()), fields.subject(leaf.otherField())));
    }

    private String quoted(String field) {
        return phrases.text("quote", fields.label(field));
    }

    private boolean isFlag(Leaf leaf) {
        Field field = vocabulary.fields().get(leaf.field());
        return field != null && field.type() == Field.Type.FLAG;
    }

    private String withValues(Leaf leaf, Form form) {
        if (isFlag(leaf)) {
            boolean holds = leaf.values().contains(TRUE) == (leaf.operator() == Operator.IS);
            return own(holds ? "yes." : "no.", leaf, form);
        }
        return switch (Measure.of(leaf.field())) {
            case COUNT -> counts.clause(leaf, form);
            case HOUR -> times.hour(leaf, form);
            case DATE, MONTH_DAY -> fields.compared("date", leaf, form);
            case WEEKDAY -> times.weekday(leaf, form);
            default -> fields.compared("is", leaf, form);
        };
    }
}

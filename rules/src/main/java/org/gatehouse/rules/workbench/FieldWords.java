package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.Phrases.Form;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** Says what one field is, is not, or is one of. */
final class FieldWords {

    private final Phrases phrases;
    private final ValueWords values;

    FieldWords(Phrases phrases, ValueWords values) {
        this.phrases = phrases;
        this.values = values;
    }

    /** As it heads a column. */
    String label(String field) {
        return named("field.", field);
    }

    /** As a sentence speaks of it. */
    String subject(String field) {
        return named("subject.", field);
    }

    private String named(String prefix, String field) {
        FieldName name = FieldName.of(field);
        return phrases.text(prefix + name.stem(), name.number());
    }

    /** One of one is just that one. */
    static Operator operator(Leaf leaf) {
        boolean several = leaf.values().stream().distinct().count() > 1;
        return switch (leaf.operator()) {
            case ONE_OF -> several ? Operator.ONE_OF : Operator.IS;
            case NONE_OF -> several ? Operator.NONE_OF : Operator.IS_NOT;
            default -> leaf.operator();
        };
    }

    /** In the words for just this value, for this field, or for any of its sort. */
    String compared(String sort, Leaf leaf, Form form) {
        Operator operator = operator(leaf);
        String field = operator + "." + FieldName.of(leaf.field()).stem();
        String key = phrases.either(field + "." + leaf.values().get(0), field, sort + "." + operator);
        boolean several = operator == Operator.ONE_OF || operator == Operator.NONE_OF;
        return phrases.text(
                several ? phrases.either(field, sort + "." + operator) : key,
                form,
                List.of(subject(leaf.field()), list(leaf)));
    }

    /** All its values, the last one after "or", or "nor". */
    String list(Leaf leaf) {
        List<String> said = leaf.values().stream()
                .distinct()
                .map(value -> values.inSentence(leaf.field(), value))
                .toList();
        String list = leaf.operator() == Operator.NONE_OF ? "nor" : "or";
        String all = said.get(0);
        for (int place = 1; place < said.size(); place++) {
            all = phrases.text(list + (place == said.size() - 1 ? ".last" : ".comma"), all, said.get(place));
        }
        return all;
    }
}

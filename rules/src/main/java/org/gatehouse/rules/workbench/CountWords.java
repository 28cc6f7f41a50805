package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.Phrases.Form;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** Says how many there are of something. */
final class CountWords {

    private final Phrases phrases;
    private final ValueWords values;
    private final FieldWords fields;

    CountWords(Phrases phrases, ValueWords values, FieldWords fields) {
        this.phrases = phrases;
        this.values = values;
        this.fields = fields;
    }

    String clause(Leaf leaf, Form form) {
        Operator operator = FieldWords.operator(leaf);
        long bound = Long.parseLong(leaf.values().get(0));
        FieldName name = FieldName.of(leaf.field());
        if (isNone(operator, bound)) {
            return phrases.text("none." + name.stem(), form, List.of(name.number()));
        }
        if (isNone(operator.opposite(), bound)) {
            return phrases.text("some." + name.stem(), form, List.of(name.number()));
        }
        boolean several = operator == Operator.ONE_OF || operator == Operator.NONE_OF;
        String unit = "unit." + name.stem();
        List<String> amount = List.of(
                fields.list(leaf),
                phrases.text(several ? unit : values.one(unit, bound)),
                phrases.text(phrases.either(unit + ".from", unit)));
        return phrases.text(
                "count." + name.stem(), form, List.of(phrases.text("count." + operator, form, amount), name.number()));
    }

    private static boolean isNone(Operator operator, long bound) {
        return switch (operator) {
            case IS, AT_MOST -> bound == 0;
            case LESS -> bound == 1;
            default -> false;
        };
    }
}

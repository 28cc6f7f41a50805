package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.Phrases.Form;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** Says hours and days of the week. */
final class TimeWords {

    private static final int LAST_HOUR = 23;
    private static final int DAYS = 7;

    private final Phrases phrases;
    private final ValueWords values;
    private final FieldWords fields;

    TimeWords(Phrases phrases, ValueWords values, FieldWords fields) {
        this.phrases = phrases;
        this.values = values;
        this.fields = fields;
    }

    /** An hour is a stretch of time, so each comparison is "before" one hour's beginning, or "from" it on. */
    String hour(Leaf leaf, Form form) {
        Operator operator = FieldWords.operator(leaf);
        long hour = Long.parseLong(leaf.values().get(0));
        if (operator == Operator.ONE_OF || operator == Operator.NONE_OF) {
            return fields.compared("hour", leaf, form);
        }
        if (hour < 0 || hour > LAST_HOUR) {
            return fields.compared("is", leaf, form);
        }
        String begin = values.hour(hour);
        String end = values.hour(hour + 1);
        String subject = fields.subject(leaf.field());
        return switch (operator) {
            case AT_MOST -> phrases.text("hour.LESS", form, List.of(subject, end));
            case MORE -> phrases.text("hour.AT_LEAST", form, List.of(subject, end));
            default -> phrases.text("hour." + operator, form, List.of(subject, begin, end));
        };
    }

    /** People do not go by an order of days, so those meant are named one by one. */
    String weekday(Leaf leaf, Form form) {
        long bound = Long.parseLong(leaf.values().get(0));
        LongPredicate meant =
                switch (leaf.operator()) {
                    case LESS -> day -> day < bound;
                    case AT_MOST -> day -> day <= bound;
                    case MORE -> day -> day > bound;
                    case AT_LEAST -> day -> day >= bound;
                    default -> day -> false;
                };
        List<String> days = LongStream.rangeClosed(1, DAYS)
                .filter(meant)
                .mapToObj(String::valueOf)
                .toList();
        boolean named = !days.isEmpty() && days.size() < DAYS;
        return fields.compared("is", named ? new Leaf(leaf.field(), Operator.ONE_OF, days, "") : leaf, form);
    }
}

package org.gatehouse.rules.workbench;

import java.util.List;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.workbench.Phrases.Form;

/** Says what a rule does. */
final class ActionWords {

    private static final String NONE = "NONE";

    private final Phrases phrases;
    private final ValueWords values;

    ActionWords(Phrases phrases, ValueWords values) {
        this.phrases = phrases;
        this.values = values;
    }

    /** One after the other. */
    String all(List<Action> actions) {
        int last = actions.size() - 1;
        String said = action(actions.get(0), last == 0 ? Form.STATED : before());
        for (int place = 1; place <= last; place++) {
            said = phrases.text("do.and", said, action(actions.get(place), place == last ? Form.STATED : before()));
        }
        return said;
    }

    private Form before() {
        return phrases.joined(Form.STATED);
    }

    /** In the form that stands before another action, or at the end. */
    String action(Action action, Form form) {
        List<String> given = FormAction.of(action).arguments();
        return switch (action.name()) {
            case "refuse" ->
                says(phrases.either("do.refuse." + given.get(0), "do.refuse"), form, constant(given.get(0)));
            case "deferTo" -> says("do.deferTo", form, values.hour(Long.parseLong(given.get(0))));
            case "fail" -> says("do.fail", form, constant(given.get(0)), phrases.text("do.fail." + given.get(1)));
            case "intercept" -> intercept(given, form);
            case "refund" ->
                says(
                        phrases.either("do.refund." + given.get(0), "do.refund"),
                        form,
                        values.count(Long.parseLong(given.get(0))));
            case "means" -> says("do.means." + given.get(0), form);
            default -> says("do." + action.name(), form);
        };
    }

    private String says(String key, Form form, String... arguments) {
        return phrases.text(key, form, List.of(arguments));
    }

    private String constant(String name) {
        return phrases.text("quote", phrases.text("constant." + name));
    }

    private String intercept(List<String> given, Form form) {
        String contact = given.get(3);
        boolean more = !contact.equals(NONE);
        String pause = pause(Long.parseLong(given.get(0)), given.get(1), given.get(2), more ? before() : form);
        return more ? phrases.text("do.and", pause, says("do.intercept.contact." + contact, form)) : pause;
    }

    private String pause(long seconds, String scope, String key, Form form) {
        if (seconds == 0) {
            return says("do.intercept.note", form);
        }
        String forWhom = phrases.text("do.intercept.scope." + scope);
        return says("do.intercept." + key, form, forWhom, values.duration(seconds));
    }
}

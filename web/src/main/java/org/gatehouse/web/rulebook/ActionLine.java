package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.workbench.FormAction;
import org.jspecify.annotations.Nullable;

/** What a rule does, as the form shows it; changes go to the form at once. */
public final class ActionLine {

    private final RuleForms forms;
    private final int index;
    private final FormAction action;

    ActionLine(RuleForms forms, int index, FormAction action) {
        this.forms = forms;
        this.index = index;
        this.action = action;
    }

    public int getIndex() {
        return index;
    }

    public String getName() {
        return action.name();
    }

    /** Another action begins without arguments; what it quotes stays. */
    public void setName(@Nullable String name) {
        if (name != null && !name.equals(action.name())) {
            forms.putAction(index, new FormAction(name, List.of(), isQuoting(name) ? action.fields() : List.of()));
        }
    }

    /** Names and labels of the actions that rules of this rulebook may have. */
    public Map<String, String> getNames() {
        Map<String, String> names = new LinkedHashMap<>();
        new TreeSet<>(forms.kind().vocabulary().actions().keySet())
                .forEach(name -> names.put(name, forms.words().actionName(name)));
        return names;
    }

    public List<Argument> getArguments() {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : parameters(action.name())) {
            if (parameter instanceof Parameter.OneOf || parameter instanceof Parameter.Whole) {
                arguments.add(new Argument(arguments.size(), parameter));
            }
        }
        return arguments;
    }

    private List<Parameter> parameters(String name) {
        return forms.kind().vocabulary().actions().getOrDefault(name, List.of());
    }

    private boolean isQuoting(String name) {
        return parameters(name).stream().anyMatch(Parameter.Fields.class::isInstance);
    }

    /** Whether the explanation may quote values of fields. */
    public boolean isQuoting() {
        return isQuoting(action.name());
    }

    public List<String> getQuoted() {
        return action.fields();
    }

    public void setQuoted(@Nullable List<String> fields) {
        List<String> chosen = fields == null ? List.of() : List.copyOf(fields);
        List<String> kept = action.fields().stream().filter(chosen::contains).toList();
        List<String> inOrder = new ArrayList<>(kept);
        chosen.stream().filter(field -> !kept.contains(field)).forEach(inOrder::add);
        if (!inOrder.equals(action.fields())) {
            forms.putAction(index, new FormAction(action.name(), action.arguments(), inOrder));
        }
    }

    public void remove() {
        forms.removeAction(index);
    }

    public List<String> getProblems() {
        return forms.problems("then." + index);
    }

    /** One thing an action has to be told. */
    public final class Argument {

        private final int place;
        private final Parameter parameter;

        private Argument(int place, Parameter parameter) {
            this.place = place;
            this.parameter = parameter;
        }

        public String getLabel() {
            return forms.words().argument(action.name(), place);
        }

        /** Constants and labels; empty for a number. */
        public Map<String, String> getChoices() {
            Map<String, String> choices = new LinkedHashMap<>();
            if (parameter instanceof Parameter.OneOf one) {
                new TreeSet<>(one.constants())
                        .forEach(name -> choices.put(name, forms.words().constant(action.name(), place, name)));
            }
            return choices;
        }

        public long getMin() {
            return parameter instanceof Parameter.Whole whole ? whole.min() : 0;
        }

        public long getMax() {
            return parameter instanceof Parameter.Whole whole ? whole.max() : 0;
        }

        public String getValue() {
            return place < action.arguments().size() ? action.arguments().get(place) : "";
        }

        public void setValue(@Nullable String value) {
            String given = value == null ? "" : value;
            if (!given.equals(getValue())) {
                forms.putAction(index, action.withArgument(place, given));
            }
        }
    }
}

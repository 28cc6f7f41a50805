package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.workbench.FormFinding.Problem;

/** From one action of a form to an action of a rule. */
final class ActionWriter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Vocabulary vocabulary;
    private final FormWriter.FindingList findings;

    ActionWriter(Vocabulary vocabulary, FormWriter.FindingList findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** What follows the rule's name; what it answers for an unknown action is empty. */
    static List<Parameter> chosen(Vocabulary vocabulary, String action) {
        return vocabulary.actions().getOrDefault(action, List.of()).stream()
                .filter(parameter -> parameter instanceof Parameter.OneOf || parameter instanceof Parameter.Whole)
                .toList();
    }

    /** Whether the action quotes fields for its explanation. */
    static boolean quotes(Vocabulary vocabulary, String action) {
        return vocabulary.actions().getOrDefault(action, List.of()).contains(new Parameter.Fields());
    }

    /** Empty with findings more where it is none yet. */
    Optional<Action> action(FormAction action, String ruleName, String place) {
        if (!vocabulary.actions().containsKey(action.name())) {
            findings.add(place, Problem.ACTION);
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        operands.add(new Operand.Text(ruleName));
        List<Parameter> parameters = chosen(vocabulary, action.name());
        for (int index = 0; index < parameters.size(); index++) {
            String argument =
                    index < action.arguments().size() ? action.arguments().get(index) : "";
            argument(parameters.get(index), argument, place).ifPresent(operands::add);
        }
        fields(action, place).forEach(field -> operands.add(new Operand.FieldRef(field)));
        return Optional.of(new Action(action.name(), operands));
    }

    private Optional<Operand> argument(Parameter parameter, String argument, String place) {
        if (argument.isEmpty()) {
            findings.add(place, Problem.ARGUMENT_MISSING);
            return Optional.empty();
        }
        if (parameter instanceof Parameter.Whole bounds) {
            return number(bounds, argument, place);
        }
        if (!(parameter instanceof Parameter.OneOf choice)
                || !choice.constants().contains(argument)) {
            findings.add(place, Problem.ARGUMENT);
            return Optional.empty();
        }
        return Optional.of(new Operand.Constant(argument));
    }

    private Optional<Operand> number(Parameter.Whole bounds, String argument, String place) {
        long number = NUMBER.matcher(argument).matches() ? Long.parseLong(argument) : -1;
        if (number < bounds.min() || number > bounds.max()) {
            findings.add(place, Problem.RANGE, String.valueOf(bounds.min()), String.valueOf(bounds.max()));
            return Optional.empty();
        }
        return Optional.of(new Operand.Whole(number));
    }

    private List<Field> fields(FormAction action, String place) {
        if (!action.fields().isEmpty() && !quotes(vocabulary, action.name())) {
            findings.add(place, Problem.QUOTED_FIELD);
        }
        List<Field> fields = new ArrayList<>();
        for (String name : action.fields()) {
            Field field = vocabulary.fields().get(name);
            if (field == null) {
                findings.add(place, Problem.QUOTED_FIELD);
            } else {
                fields.add(field);
            }
        }
        return fields;
    }
}

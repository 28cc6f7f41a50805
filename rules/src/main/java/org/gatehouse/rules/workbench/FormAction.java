package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Operand;

/**
 * An action as the form shows it. Anything may still be missing.
 *
 * @param name as the rule writes it, or "" while none is chosen
 * @param arguments constants and numbers as the rule writes them, without the rule's own name; "" for one not chosen
 * @param fields names of the fields whose values the explanation quotes
 */
public record FormAction(String name, List<String> arguments, List<String> fields) {

    public FormAction {
        arguments = List.copyOf(arguments);
        fields = List.copyOf(fields);
    }

    static FormAction of(Action action) {
        return new FormAction(
                action.name(),
                operands(action)
                        .filter(operand -> !(operand instanceof Operand.FieldRef))
                        .map(Operand::text)
                        .toList(),
                operands(action)
                        .filter(Operand.FieldRef.class::isInstance)
                        .map(Operand::text)
                        .toList());
    }

    /** Without the rule's name, the only text that an action holds. */
    private static Stream<Operand> operands(Action action) {
        return action.arguments().stream().filter(operand -> !(operand instanceof Operand.Text));
    }

    /** The same with one argument exchanged; those before it that are missing are not chosen. */
    public FormAction withArgument(int index, String argument) {
        List<String> longer = new ArrayList<>(arguments);
        IntStream.rangeClosed(longer.size(), index).forEach(missing -> longer.add(""));
        longer.set(index, argument);
        return new FormAction(name, longer, fields);
    }

    /** The same that quotes one more field at the end. */
    public FormAction withField(String field) {
        return new FormAction(
                name,
                arguments,
                Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** The same that quotes one field less. */
    public FormAction withoutField(int index) {
        List<String> fewer = new ArrayList<>(fields);
        fewer.remove(index);
        return new FormAction(name, arguments, fewer);
    }
}

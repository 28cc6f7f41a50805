package org.gatehouse.rules.language;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rules the one way they are stored and compared; checking it gives the same rules again. */
public final class CanonicalText {

    private CanonicalText() {}

    /** All rules, without the header. */
    public static String of(List<Rule> rules, Vocabulary vocabulary) {
        return rules.stream().map(rule -> of(rule, vocabulary.factType())).collect(Collectors.joining("\n"));
    }

    private static String of(Rule rule, String factType) {
        String conditions = rule.conditions().stream().map(Condition::text).collect(Collectors.joining(", "));
        String actions = rule.actions().stream().map(CanonicalText::of).collect(Collectors.joining());
        return "rule %s%nwhen%n    %s(%s)%nthen%n%send%n"
                .replace("%n", "\n")
                .formatted(quote(rule.name()), factType, conditions, actions);
    }

    private static String of(Action action) {
        String arguments = action.arguments().stream().map(Operand::text).collect(Collectors.joining(", "));
        return "    " + action.name() + "(" + arguments + ");\n";
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The text behind the three escapes that {@link Lexicon} lets pass. */
    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == '\\') {
                char escaped = text.charAt(++index);
                plain.append(escaped == 'n' ? '\n' : escaped);
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }
}

package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.language.RuleError;

/** Makes findings. */
final class Findings {

    private Findings() {}

    /** What loading would raise. */
    static Finding error(String part, String rule, RuleError error) {
        return new Finding(Severity.ERROR, part, error.line(), error.column(), rule, error.key(), error.arguments());
    }

    static Finding error(String part, int line, int column, String rule, String key, Object... arguments) {
        return new Finding(Severity.ERROR, part, line, column, rule, key, texts(arguments));
    }

    static Finding warning(String part, int line, int column, String rule, String key, Object... arguments) {
        return new Finding(Severity.WARNING, part, line, column, rule, key, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toList();
    }
}

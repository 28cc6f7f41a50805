package org.gatehouse.rules.book;

import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.RuleError;

/** A rulebook's source that cannot be taken into force; says everything that is wrong with one of its texts. */
public final class RulebookException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient List<RuleError> errors;

    RulebookException(String source, List<RuleError> errors) {
        super(source + ": "
                + errors.stream()
                        .map(error ->
                                "%d:%d %s %s".formatted(error.line(), error.column(), error.fault(), error.detail()))
                        .collect(Collectors.joining("; ")));
        this.source = source;
        this.errors = List.copyOf(errors);
    }

    /** The rulebook, or the rulebook and its table. */
    public String source() {
        return source;
    }

    /** At least one. */
    public List<RuleError> errors() {
        return errors;
    }
}

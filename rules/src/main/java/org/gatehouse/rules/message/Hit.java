package org.gatehouse.rules.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that had something to say about a message.
 *
 * @param reason set exactly when the disposition is REFUSE
 * @param arguments what the explanation names, such as the keywords found
 */
public record Hit(
        RuleRef rule, Disposition disposition, @Nullable Reason reason, List<String> arguments) {

    public Hit {
        if ((disposition == Disposition.REFUSE) != (reason != null)) {
            throw new IllegalArgumentException("A refusal has a reason and nothing else has: " + rule);
        }
        if (reason != null && reason.kind() != Reason.Kind.REFUSAL) {
            throw new IllegalArgumentException(reason + " is not a reason to refuse: " + rule);
        }
        arguments = List.copyOf(arguments);
    }
}

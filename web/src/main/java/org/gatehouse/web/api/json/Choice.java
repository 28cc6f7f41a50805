package org.gatehouse.web.api.json;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of enums as the API spells them: exactly. */
public final class Choice {

    private Choice() {}

    /** The choice of exactly that name, or null. */
    public static <E extends Enum<E>> @Nullable E find(Collection<E> choices, String name) {
        for (E choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    /** All names, for a sentence. */
    public static String names(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}

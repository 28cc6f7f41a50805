package org.gatehouse.tenant.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a setting may be set to. */
public sealed interface Allowed {

    /** Whether a text is one of these values. */
    boolean hold(String value);

    /** Whole numbers from {@code min} to {@code max}, both included. */
    record Range(Unit unit, int min, int max) implements Allowed {

        @Override
        public boolean hold(String value) {
            if (!value.matches("[0-9]{1,9}")) {
                return false;
            }
            int number = Integer.parseInt(value);
            return number >= min && number <= max;
        }
    }

    /** One of some names. */
    record Choices(List<String> names) implements Allowed {

        static Choices of(String... names) {
            return new Choices(List.of(names));
        }

        @Override
        public boolean hold(String value) {
            return names.contains(value);
        }
    }

    /** A country by ISO 3166-1 alpha-2, or the empty text for none. */
    record Country() implements Allowed {

        private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

        @Override
        public boolean hold(String value) {
            return value.isEmpty() || CODES.contains(value);
        }
    }
}

package org.gatehouse.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a command line, sorted into options with a value ({@code --port 80} or {@code --port=80}), flags and the
 * rest.
 *
 * @param values of the options that were given
 * @param flags that were given
 * @param rest in order
 */
record Arguments(Map<String, String> values, Set<String> flags, List<String> rest) {
    /**
     * Sorts the words.
     *
     * @throws UsageError for an unknown or repeated option, or one without its value
     */
    static Arguments parse(List<String> words, Set<String> valueOptions, Set<String> flagOptions) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (flagOptions.contains(word)) {
                flags.add(word);
            } else if (!valueOptions.contains(name)) {
                throw new UsageError("unknown option " + name);
            } else if (equals < 0 && at + 1 == words.size()) {
                throw new UsageError(name + " needs a value");
            } else if (values.put(name, equals < 0 ? words.get(++at) : word.substring(equals + 1)) != null) {
                throw new UsageError(name + " is given twice");
            }
        }
        return new Arguments(values, flags, rest);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}

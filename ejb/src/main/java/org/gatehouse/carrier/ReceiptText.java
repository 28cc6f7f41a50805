package org.gatehouse.carrier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys and values of a receipt's text; keys in lower case without spaces. */
final class ReceiptText {
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\p{Alnum}_])(?<key>(?:message[ _]?|msg[ _]?)?id|sub|dlvrd|submit[ _]?date|done[ _]?date"
                    + "|stat(?:us)?|err(?:or)?|text)[ ]*[:=]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\x00,;|]+");

    private final Map<String, String> values;

    private ReceiptText(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The text after {@code text:} is the sender's own and may look like keys: when it comes last, it is left out; when
     * it comes first, the last value of a key counts.
     */
    static ReceiptText parse(String text) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new HashMap<>();
        boolean inText = false;
        Matcher key = KEY.matcher(text);
        boolean found = key.find();
        while (found) {
            String name = name(key.group("key"));
            int begin = key.end();
            found = key.find();
            String value = text.substring(begin, found ? key.start() : text.length());
            if (name.equals("text")) {
                inText = true;
            } else if (inText) {
                after.put(name, value);
            } else {
                before.putIfAbsent(name, value);
            }
        }
        boolean textIsLast = before.containsKey("id") || before.containsKey("stat");
        if (!textIsLast) {
            after.forEach(before::putIfAbsent);
        }
        return new ReceiptText(before);
    }

    private static String name(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
        return switch (plain) {
            case "messageid", "msgid" -> "id";
            case "status" -> "stat";
            case "error" -> "err";
            default -> plain;
        };
    }

    static String capitals(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** The whole value. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The first word of the value; NULL is none. */
    Optional<String> token(String key) {
        return value(key).stream()
                .flatMap(SPACE::splitAsStream)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .filter(word -> !word.equalsIgnoreCase("NULL"));
    }
}

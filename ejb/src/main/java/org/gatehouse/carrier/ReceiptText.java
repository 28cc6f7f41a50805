package org.gatehouse.carrier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys and values of a receipt's text; keys in lower case without spaces. */
final class ReceiptText {
    /** All spellings, small; a longer one before one that ends it. */
    private static final List<String> KEYS = List.of(
            "message id",
            "message_id",
            "messageid",
            "msg id",
            "msg_id",
            "msgid",
            "id",
            "submit date",
            "submit_date",
            "submitdate",
            "done date",
            "done_date",
            "donedate",
            "status",
            "stat",
            "error",
            "err",
            "dlvrd",
            "text",
            "sub");

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
        List<Key> keys = keys(text);
        for (int i = 0; i < keys.size(); i++) {
            String name = name(keys.get(i).spelling());
            int end = i + 1 < keys.size() ? keys.get(i + 1).begin() : text.length();
            String value = text.substring(keys.get(i).end(), end);
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

    /**
     * A key in the text.
     *
     * @param end behind the colon or equals sign that makes it one
     */
    private record Key(String spelling, int begin, int end) {}

    private static List<Key> keys(String text) {
        List<Key> keys = new ArrayList<>();
        for (int place = 0; place < text.length(); place++) {
            char unit = text.charAt(place);
            if (unit == ':' || unit == '=') {
                keyBefore(text, place).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static Optional<Key> keyBefore(String text, int sign) {
        int end = sign;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (String spelling : KEYS) {
            int begin = end - spelling.length();
            if (begin >= 0 && stands(text, begin, spelling) && (begin == 0 || !isWord(text.charAt(begin - 1)))) {
                return Optional.of(new Key(spelling, begin, sign + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(String text, int begin, String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            char unit = text.charAt(begin + i);
            char small = unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
            if (small != spelling.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char unit) {
        return (unit >= '0' && unit <= '9')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= 'a' && unit <= 'z')
                || unit == '_';
    }

    private static String name(String key) {
        String plain = key.replace(" ", "").replace("_", "");
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

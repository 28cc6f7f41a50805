package org.gatehouse.rules.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads and writes the cells "given" and "expect" of a test: {@code key=value} joined by {@code "; "}. A value with
 * {@code ; " \}, a control character or blanks around it stands in double quotes, with {@code \" \\ \n \r \t} and
 * {@code \}{@code uXXXX} for other control characters. Nothing is trimmed but the blanks before a key.
 */
final class Pairs {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern PLAIN = Pattern.compile("(?!\\s)[^;\"\\\\\\p{Cc}]*(?<!\\s)");

    private final String cell;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private int place;

    private Pairs(String cell) {
        this.cell = cell;
    }

    /** A cell that is no list of pairs. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int offset;

        Unreadable(int offset, String key) {
            super(key, null, false, false);
            this.offset = offset;
        }

        /** In the cell, from 0. */
        int offset() {
            return offset;
        }
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static String write(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + written(pair.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String written(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(unit -> {
            switch (unit) {
                case '"', '\\' -> quoted.append('\\').append((char) unit);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(unit)) {
                        quoted.append("\\u%04X".formatted(unit));
                    } else {
                        quoted.append((char) unit);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * In the order of the cell.
     *
     * @throws Unreadable with the key of a finding as its message
     */
    static Map<String, String> read(String cell) {
        return new Pairs(cell).read();
    }

    private Map<String, String> read() {
        skipBlanks();
        while (place < cell.length()) {
            int begin = place;
            String key = key();
            String value = place < cell.length() && cell.charAt(place) == '"' ? quoted() : plain();
            if (pairs.putIfAbsent(key, value) != null) {
                throw new Unreadable(begin, "pair-twice");
            }
            place++;
            skipBlanks();
        }
        return pairs;
    }

    private String key() {
        int equals = cell.indexOf('=', place);
        String key = equals < 0 ? "" : cell.substring(place, equals);
        if (!isKey(key)) {
            throw new Unreadable(place, "pair-without-key");
        }
        place = equals + 1;
        return key;
    }

    private String plain() {
        int end = cell.indexOf(';', place);
        String value = cell.substring(place, end < 0 ? cell.length() : end);
        int odd = value.indexOf('"');
        if (odd >= 0) {
            throw new Unreadable(place + odd, "pair-quote");
        }
        place += value.length();
        return value;
    }

    private String quoted() {
        int begin = place++;
        StringBuilder value = new StringBuilder();
        while (place < cell.length() && cell.charAt(place) != '"') {
            char unit = cell.charAt(place);
            value.append(unit == '\\' ? escaped() : unit);
            place++;
        }
        place++;
        if (place > cell.length() || (place < cell.length() && cell.charAt(place) != ';')) {
            throw new Unreadable(begin, "pair-quote");
        }
        return value.toString();
    }

    /** Leaves the place at the last character of the escape. */
    private char escaped() {
        place++;
        char name = place < cell.length() ? cell.charAt(place) : ' ';
        return switch (name) {
            case '"', '\\' -> name;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> byNumber();
            default -> throw new Unreadable(place - 1, "pair-escape");
        };
    }

    private char byNumber() {
        String digits = cell.substring(place + 1, Math.min(cell.length(), place + 5));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw new Unreadable(place - 1, "pair-escape");
        }
        place += digits.length();
        return (char) Integer.parseInt(digits, 16);
    }

    private void skipBlanks() {
        while (place < cell.length() && cell.charAt(place) == ' ') {
            place++;
        }
    }
}

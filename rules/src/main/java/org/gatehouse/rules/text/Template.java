package org.gatehouse.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.text.TemplateException.Fault;

/**
 * A text with variables: {@code Hello {{name}}}. White space inside the braces is ignored, everything outside stays
 * exactly as it is, and braces inside a value mean nothing. A thread-safe value, parsed once and rendered for each
 * recipient.
 */
public final class Template {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    /** A name with any white space around it. */
    private static final Pattern NAME = Pattern.compile("[\\s\\p{Z}]*([\\p{L}\\p{N}_.-]{1,64})[\\s\\p{Z}]*");

    /** Literal texts with a variable after each but the last. */
    private final List<String> literals;

    private final List<String> names;
    private final int literalLength;

    private Template(List<String> literals, List<String> names) {
        this.literals = List.copyOf(literals);
        this.names = List.copyOf(names);
        this.literalLength = literals.stream().mapToInt(String::length).sum();
    }

    /**
     * Reads a template.
     *
     * @throws TemplateException on an unclosed pair of braces or a bad name
     */
    public static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int begin = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, begin)) {
            int close = text.indexOf(CLOSE, open);
            names.add(name(text, open, close));
            literals.add(text.substring(begin, open));
            begin = close + CLOSE.length();
        }
        literals.add(text.substring(begin));
        return new Template(literals, names);
    }

    private static String name(String text, int open, int close) {
        int inner = text.indexOf(OPEN, open + OPEN.length());
        if (close < 0 || (inner >= 0 && inner < close)) {
            throw new TemplateException(Fault.UNCLOSED, open, excerpt(text, open));
        }
        Matcher name = NAME.matcher(text).region(open + OPEN.length(), close);
        if (!name.matches()) {
            throw new TemplateException(Fault.BAD_NAME, open, excerpt(text, open));
        }
        return name.group(1);
    }

    private static String excerpt(String text, int open) {
        return text.substring(open, Math.min(text.length(), open + 20));
    }

    public boolean hasVariables() {
        return !names.isEmpty();
    }

    /** The distinct names in order of appearance. */
    public List<String> variables() {
        return List.copyOf(new LinkedHashSet<>(names));
    }

    /** The text for one recipient; further values are ignored. */
    public Rendering render(Map<String, String> values) {
        StringBuilder text = new StringBuilder(literalLength + 16 * names.size());
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(names.get(i));
            if (value == null || value.isEmpty()) {
                return new Rendering.Unfilled(names.get(i));
            }
            text.append(literals.get(i)).append(value);
        }
        return new Rendering.Text(text.append(literals.get(names.size())).toString());
    }
}

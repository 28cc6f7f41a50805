package org.gatehouse.rules.message;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says in a person's language what the check of a rulebook found. The sentences lie in {@code Findings*.properties}
 * beside this class (English, Turkish, Chinese, Japanese).
 */
public final class FindingText {

    private static final String BUNDLE = "org.gatehouse.rules.message.Findings";

    private FindingText() {}

    /** The sentence of that key; the key and its arguments where there is none. */
    public static String of(String key, List<String> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Explanations.NO_SURPRISE);
        return bundle.containsKey(key) ? SentencePattern.fill(bundle.getString(key), arguments) : key + " " + arguments;
    }
}

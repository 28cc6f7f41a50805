package org.gatehouse.web.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gatehouse.answer.FieldError;

/**
 * Says in the reader's language what cannot be accepted: {@code error.<key>} and {@code problem.<key>} of the bundles.
 */
public final class ErrorTexts {

    static final String BUNDLE = "org.gatehouse.web.text.Errors";

    private static final Control BY_LANGUAGE_ELSE_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ErrorTexts() {}

    /** The sentence for one field; a key no bundle knows gives the general sentence with the key in it. */
    public static String sentence(FieldError error, Locale locale) {
        return sentence(error.key(), error.shown(), locale);
    }

    /** The sentence {@code error.<key>} with its places filled. */
    public static String sentence(String key, List<String> arguments, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String name = "error." + key;
        return bundle.containsKey(name)
                ? filled(bundle.getString(name), arguments, locale)
                : filled(bundle.getString("error.unknown"), List.of(key), locale);
    }

    /** The title of a kind of problem, {@code problem.<kind>}. */
    public static String title(String kind, Locale locale) {
        return filled(bundle(locale).getString("problem." + kind), List.of(), locale);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ErrorTexts.class.getClassLoader(), BY_LANGUAGE_ELSE_ENGLISH);
    }

    private static String filled(String pattern, List<String> arguments, Locale locale) {
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}

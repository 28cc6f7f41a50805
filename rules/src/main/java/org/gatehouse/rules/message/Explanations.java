package org.gatehouse.rules.message;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says in a person's language why a rule decided as it did and what would release the message. The sentences lie in the
 * resource bundles beside this class (English, Turkish, Chinese, Japanese), keys {@code <rule>} and
 * {@code <rule>.remedy}.
 */
public final class Explanations {

    private static final String BUNDLE = "org.gatehouse.rules.message.Explanations";
    private static final String ANY_RULE = "any-rule";
    /** A language that is missing is English, never that of the machine. */
    static final ResourceBundle.Control NO_SURPRISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Explanations() {}

    /** Why; a rule without words of its own is named in a general sentence. */
    public static String explain(String ruleName, List<String> arguments, Locale locale) {
        return sentence(ruleName, "", arguments, locale);
    }

    /** What the author can do about it. */
    public static String remedy(String ruleName, List<String> arguments, Locale locale) {
        return sentence(ruleName, ".remedy", arguments, locale);
    }

    /** Whether a rule of this name has words of its own. */
    public static boolean knows(String ruleName) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, NO_SURPRISE).containsKey(ruleName);
    }

    private static String sentence(String ruleName, String suffix, List<String> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_SURPRISE);
        String key = ruleName + suffix;
        return bundle.containsKey(key)
                ? SentencePattern.fill(bundle.getString(key), arguments)
                : SentencePattern.fill(
                        bundle.getString(ANY_RULE + suffix), List.of(ruleName, String.join(", ", arguments)));
    }
}

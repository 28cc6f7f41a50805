package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All words of the pages in the reader's language: {@code text['held.title']}, {@code text.of('report.asOf', time)}.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private static final String BUNDLE = "org.gatehouse.web.text.Pages";

    @Inject
    PageLanguage language;

    /** @throws java.util.MissingResourceException for a key that is in no bundle */
    @Override
    public String get(Object key) {
        return in(language.getLocale()).getString((String) key);
    }

    /** The sentence with its places filled in, numbers the way the language writes them. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(get(key), language.getLocale()).format(arguments);
    }

    @Override
    public boolean containsKey(Object key) {
        return in(language.getLocale()).containsKey((String) key);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return keySet().stream().map(key -> Map.entry(key, get(key))).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> keySet() {
        return in(language.getLocale()).keySet();
    }

    private static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

package org.gatehouse.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The four languages of the product, and the choice among them. */
public final class Languages {

    /** English first: it is the answer when nothing else fits. */
    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"), Locale.CHINESE, Locale.JAPANESE);

    private Languages() {}

    /**
     * Chooses by an {@code Accept-Language} header (RFC 9110, 12.5.4); English for none, an unknown or a broken one.
     */
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.length() > 1000) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), ALL);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException broken) {
            return Locale.ENGLISH;
        }
    }
}

package org.gatehouse.rules.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings of one word equal: case, width, accents, invisible characters. */
public final class TextFold {

    private static final Pattern DROPPED = Pattern.compile("[\\u0300-\\u036f\\p{Cf}\\ufe00-\\ufe0f]");

    private TextFold() {}

    public static String fold(String text, boolean turkish) {
        String cased = turkish ? text.replace('I', 'ı').replace('İ', 'i') : text.replace('ı', 'i');
        String bare = DROPPED.matcher(Normalizer.normalize(cased, Normalizer.Form.NFKD))
                .replaceAll("");
        return Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}

package org.gatehouse.web.api.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a spreadsheet from running what people wrote: a cell that begins with {@code = + - @}, a tab or a carriage
 * return gets an apostrophe before it (OWASP, CSV injection). Plain numbers, phone numbers among them, stay as they
 * are: no spreadsheet takes them for a formula, and scripts read them.
 */
final class SpreadsheetCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    static String safe(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}

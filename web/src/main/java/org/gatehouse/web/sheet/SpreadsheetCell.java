package org.gatehouse.web.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a spreadsheet from running what people wrote: a cell that begins with {@code = + - @}, a tab or a carriage
 * return gets an apostrophe before it (OWASP, CSV injection). Plain numbers, phone numbers among them, stay as they
 * are: no spreadsheet takes them for a formula, and scripts read them.
 */
public final class SpreadsheetCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** The cell as it is written to a file. */
    public static String safe(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    /** What was meant by a cell of a file: the apostrophe that {@link #safe} put there is taken away. */
    public static String meant(String cell) {
        boolean guarded = cell.startsWith("'") && !safe(cell.substring(1)).equals(cell.substring(1));
        return guarded ? cell.substring(1) : cell;
    }
}

package org.gatehouse.web.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.answer.FieldError;
import org.jspecify.annotations.Nullable;

/** One cell between a file and a table: in the file in the reader's words, in the table as it is stored. */
final class CellText {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,119}");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x1f]");
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    private CellText() {}

    /** A cell of a file that does not fit its column. */
    static final class Bad extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient FieldError error;

        Bad(FieldError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }

        FieldError error() {
            return error;
        }
    }

    static String written(SheetColumn column, String value) {
        return switch (column.column().type()) {
            case DURATION -> DurationText.of(value);
            default -> column.word(value);
        };
    }

    /** @throws Bad saying what the column needs */
    static String read(SheetColumn column, String written) throws Bad {
        String text = SpreadsheetCell.meant(written.strip());
        if (UNWRITABLE.matcher(text).find()) {
            throw bad(column, "cell.characters");
        }
        return switch (column.column().type()) {
            case NAME -> of(NAME.matcher(text).matches() ? text : null, column, "cell.name", text);
            case WORD -> of(text.isEmpty() ? null : text, column, "cell.filled");
            case TEXT -> text;
            case CHOICE -> choice(column, text);
            case FLAG -> flag(column, text);
            case WHOLE -> whole(column, text);
            case DURATION -> of(DurationText.iso(text).orElse(null), column, "cell.duration", text);
            case DATE -> of(isDate(text) ? text : null, column, "cell.date", text);
        };
    }

    private static String of(@Nullable String value, SheetColumn column, String key, String... arguments) throws Bad {
        if (value == null) {
            throw bad(column, key, arguments);
        }
        return value;
    }

    private static String choice(SheetColumn column, String text) throws Bad {
        List<String> choices = column.column().choices();
        Optional<String> known = Optional.of(text)
                .filter(choices::contains)
                .or(() -> column.value(text))
                .or(() -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(choices::contains));
        List<String> offered = choices.stream()
                .filter(choice -> !choice.isEmpty())
                .map(column::word)
                .toList();
        return of(known.orElse(null), column, "choice", text, String.join(", ", offered));
    }

    private static String flag(SheetColumn column, String text) throws Bad {
        String word = SheetColumn.folded(text);
        Optional<String> named = column.value(text);
        if (named.isPresent()) {
            return named.get();
        }
        if (YES.contains(word)) {
            return "yes";
        }
        return of(NO.contains(word) ? "no" : null, column, "cell.flag", text);
    }

    private static String whole(SheetColumn column, String text) throws Bad {
        String min = Long.toString(column.column().min());
        String max = Long.toString(column.column().max());
        try {
            long value = new BigDecimal(text).longValueExact();
            boolean fits =
                    value >= column.column().min() && value <= column.column().max();
            return of(fits ? Long.toString(value) : null, column, "cell.whole", text, min, max);
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            throw bad(column, "cell.whole", text, min, max);
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty()
                    || (text.startsWith("--") ? MonthDay.parse(text) != null : LocalDate.parse(text) != null);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static Bad bad(SheetColumn column, String key, String... arguments) {
        return new Bad(new FieldError(column.title(), key, arguments));
    }
}

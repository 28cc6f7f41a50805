package org.gatehouse.answer;

import java.util.List;
import java.util.Optional;
import org.gatehouse.rules.text.Characters;

/**
 * Plain text that people write beside a message: comments, notes, references, evidence. It holds no control character
 * (Unicode Cc) and no lone surrogate; one of several lines may hold line feed and carriage return.
 */
public final class PlainText {

    private PlainText() {}

    /** A text of one line, of {@code least} to {@code most} characters. @throws InvalidInput for any other */
    public static String line(String field, String text, int least, int most) {
        return required(text, fault(field, text, least, most, false));
    }

    /** The same, of several lines. @throws InvalidInput for any other */
    public static String lines(String field, String text, int least, int most) {
        return required(text, fault(field, text, least, most, true));
    }

    /** What is wrong with a text of one line; empty when nothing is. */
    public static Optional<FieldError> lineFault(String field, String text, int least, int most) {
        return fault(field, text, least, most, false);
    }

    /** The same for a text of several lines. */
    public static Optional<FieldError> linesFault(String field, String text, int least, int most) {
        return fault(field, text, least, most, true);
    }

    /** The first character that may not stand in a text of several lines; empty when there is none. */
    public static Optional<FieldError> characterFault(String field, String text) {
        return characterFault(field, text, true);
    }

    /** Whether there is nothing to read in it: blanks of any kind, and characters that show nothing. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(sign -> Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign)
                        || Character.getType(sign) == Character.FORMAT);
    }

    private static Optional<FieldError> fault(String field, String text, int least, int most, boolean lines) {
        if (least > 0 && isBlank(text)) {
            return Optional.of(new FieldError(field, "required"));
        }
        if (text.length() < least || text.length() > most) {
            return Optional.of(new FieldError(
                    field, "length", Integer.toString(text.length()), Integer.toString(least), Integer.toString(most)));
        }
        return characterFault(field, text, lines);
    }

    private static Optional<FieldError> characterFault(String field, String text, boolean lines) {
        int at = Math.min(
                Characters.firstForbidden(text).orElse(text.length()), lines ? text.length() : firstLineEnd(text));
        if (at == text.length()) {
            return Optional.empty();
        }
        return Optional.of(
                Character.isSurrogate(text.charAt(at))
                        ? new FieldError(field, "text.surrogate")
                        : new FieldError(field, lines ? "text.control" : "text.line", Integer.toString(at + 1)));
    }

    private static int firstLineEnd(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static String required(String text, Optional<FieldError> fault) {
        fault.ifPresent(error -> {
            throw new InvalidInput(List.of(error));
        });
        return text;
    }
}

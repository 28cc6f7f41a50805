package org.gatehouse.policy;

import org.gatehouse.answer.InvalidInput;

/** Titles, notes, comments and reasons that people write: how long they may be, and what may stand in them. */
final class Remarks {

    private static final int TITLE_LENGTH_MAX = 200;
    private static final int NOTE_LENGTH_MAX = 2_000;

    private Remarks() {}

    /** One line of 1 to 200 characters. @throws InvalidInput for any other */
    static String title(String title) {
        return checked("title", title.strip(), 1, TITLE_LENGTH_MAX, false);
    }

    /** Up to 2,000 characters. @throws InvalidInput for more */
    static String note(String note) {
        return checked("note", note.strip(), 0, NOTE_LENGTH_MAX, true);
    }

    /** 1 to 2,000 characters: somebody has to know why. @throws InvalidInput for any other */
    static String required(String field, String text) {
        return checked(field, text.strip(), 1, NOTE_LENGTH_MAX, true);
    }

    private static String checked(String field, String text, int least, int most, boolean lines) {
        if (text.length() < least || text.length() > most) {
            throw new InvalidInput(
                    field, "length", Integer.toString(text.length()), Integer.toString(least), Integer.toString(most));
        }
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (Character.isISOControl(unit) && !(lines && (unit == '\n' || unit == '\r'))) {
                throw new InvalidInput(field, "text.control", Integer.toString(index + 1));
            }
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new InvalidInput(field, "text.surrogate");
        }
        return text;
    }
}

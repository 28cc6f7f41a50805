package org.gatehouse.policy;

import org.gatehouse.answer.PlainText;

/** Titles, notes, comments and reasons that people write: how long they may be, and what may stand in them. */
final class Remarks {

    private static final int TITLE_LENGTH_MAX = 200;
    private static final int NOTE_LENGTH_MAX = 2_000;

    private Remarks() {}

    /** One line of 1 to 200 characters. @throws org.gatehouse.answer.InvalidInput for any other */
    static String title(String title) {
        return PlainText.line("title", title.strip(), 1, TITLE_LENGTH_MAX);
    }

    /** Up to 2,000 characters. @throws org.gatehouse.answer.InvalidInput for more */
    static String note(String note) {
        return PlainText.lines("note", note.strip(), 0, NOTE_LENGTH_MAX);
    }

    /** 1 to 2,000 characters: somebody has to know why. @throws org.gatehouse.answer.InvalidInput for any other */
    static String required(String field, String text) {
        return PlainText.lines(field, text.strip(), 1, NOTE_LENGTH_MAX);
    }
}

package org.gatehouse.policy;

import org.gatehouse.rules.book.RulebookSource;

/**
 * A source after an edit.
 *
 * @param deed what was done, a key of the pages, at most 40 characters
 * @param subject to which rule or table; shortened to 200 characters
 */
record Edited(RulebookSource source, String deed, String subject) {

    private static final int SUBJECT_LENGTH_MAX = 200;

    Edited {
        subject = subject.substring(0, Math.min(subject.length(), SUBJECT_LENGTH_MAX));
    }
}

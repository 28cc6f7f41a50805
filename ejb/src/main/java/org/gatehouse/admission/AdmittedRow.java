package org.gatehouse.admission;

import org.gatehouse.contact.PhoneNumbers.Reading;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * A row of the upload that becomes a message.
 *
 * @param text rendered, before anything is appended; null when a variable has no value
 * @param plan how the text travels; null with the text
 */
record AdmittedRow(
        int seq,
        Reading.Mobile number,
        @Nullable String text,
        @Nullable String unfilledVariable,
        @Nullable Segmentation plan) {

    /** One byte a part is stored; a text of more parts is refused long before. */
    private static final int SEGMENTS_STORED_MAX = 255;

    int segmentCount() {
        return plan == null ? 0 : Math.min(SEGMENTS_STORED_MAX, plan.segmentCount());
    }
}

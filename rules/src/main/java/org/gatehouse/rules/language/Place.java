package org.gatehouse.rules.language;

import java.util.Arrays;

/** A place in the text as written, both counted from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    Place {
        line = Math.max(1, line);
        column = Math.max(1, column);
    }

    /** Where an offset of a text that begins here stands. */
    Place plus(CharSequence text, int offset) {
        Place place = this;
        for (int index = 0; index < offset; index++) {
            place = text.charAt(index) == '\n' ? new Place(place.line + 1, 1) : new Place(place.line, place.column + 1);
        }
        return place;
    }

    /** @param key of the sentence that says why */
    Refusal refuse(Fault fault, String key, Object... arguments) {
        return new Refusal(
                this, fault, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}

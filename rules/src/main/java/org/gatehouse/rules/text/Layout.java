package org.gatehouse.rules.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one way of coding a text would cut it. */
final class Layout {

    private final String text;
    private final @Nullable GsmAlphabet alphabet;

    /** @param alphabet the seven bit tables, or null for UCS-2 */
    Layout(String text, @Nullable GsmAlphabet alphabet) {
        this.text = text;
        this.alphabet = alphabet;
    }

    /** Septets or code units of the whole text; -1 when the alphabet does not hold it. */
    int unitCount() {
        return alphabet == null ? text.length() : alphabet.septetCount(text);
    }

    /** The header each part will carry, given the number of units of the whole text. */
    UserDataHeader header(int unitCount, boolean wide) {
        int element = alphabet == null ? 0 : alphabet.nationalElement();
        UserDataHeader single = new UserDataHeader(false, false, element);
        return unitCount <= capacity(single) ? single : new UserDataHeader(true, wide, element);
    }

    /** Units of one part beside the header. */
    int capacity(UserDataHeader header) {
        return alphabet == null ? header.codeUnitsLeft() : header.septetsLeft();
    }

    /** Index of the character after the last one of each part; an escape pair or a surrogate pair stays whole. */
    List<Integer> cuts(int capacity) {
        List<Integer> cuts = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            int units = alphabet == null ? next - i : alphabet.septetCount(text.charAt(i));
            if (used + units > capacity) {
                cuts.add(i);
                used = 0;
            }
            used += units;
            i = next;
        }
        cuts.add(text.length());
        return cuts;
    }

    /** Units of the characters from {@code begin} on. */
    int unitsFrom(int begin) {
        return new Layout(text.substring(begin), alphabet).unitCount();
    }
}

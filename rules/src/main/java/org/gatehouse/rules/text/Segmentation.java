package org.gatehouse.rules.text;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many parts a text takes and in which encoding: what is shown while typing and what is charged.
 *
 * <p>Fewest parts wins, then the simplest encoding; between the two Turkish tables fewest septets, then single shift,
 * which older handsets show as plain Latin letters. Parts are counted with an 8 bit concatenation reference even when a
 * carrier is sent the wider one, so a price does not depend on the route. An empty text is one part.
 *
 * @param segmentCount parts, at least 1
 * @param unitCount septets (an escaped character is two) or UTF-16 code units of the whole text
 * @param unitsLeft units that still fit into the last part
 */
public record Segmentation(Encoding encoding, int segmentCount, int unitCount, int unitsLeft) {

    private static final Comparator<Segmentation> IN_ORDER_OF_COST =
            Comparator.comparingInt(Segmentation::segmentCount).thenComparingInt(Segmentation::unitCount);

    public static Segmentation of(String text) {
        Segmentation plain = plan(text, GsmAlphabet.DEFAULT, Encoding.GSM7);
        if (plain != null && plain.segmentCount == 1) {
            return plain;
        }
        Segmentation turkish = plan(text, turkishAlphabet(text), Encoding.GSM7_TURKISH);
        if (turkish != null && turkish.segmentCount == 1) {
            return turkish; // no other way of coding has fewer parts
        }
        return fewestParts(plain, fewestParts(turkish, ucs2(text)));
    }

    /**
     * The distinct characters, in order of appearance, for which neither the default nor a Turkish table has a place.
     */
    public static List<String> charactersThatForceUcs2(String text) {
        return text.codePoints()
                .filter(codePoint -> !isSevenBit(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /**
     * The Turkish table that costs the fewest parts, then the fewest septets; single shift when nothing speaks against
     * it.
     */
    static GsmAlphabet turkishAlphabet(String text) {
        Segmentation single = plan(text, GsmAlphabet.TURKISH_SINGLE_SHIFT, Encoding.GSM7_TURKISH);
        Segmentation locking = plan(text, GsmAlphabet.TURKISH_LOCKING_SHIFT, Encoding.GSM7_TURKISH);
        boolean lockingIsBetter = locking != null && (single == null || IN_ORDER_OF_COST.compare(locking, single) < 0);
        return lockingIsBetter ? GsmAlphabet.TURKISH_LOCKING_SHIFT : GsmAlphabet.TURKISH_SINGLE_SHIFT;
    }

    private static Segmentation fewestParts(@Nullable Segmentation simpler, Segmentation other) {
        return simpler != null && simpler.segmentCount <= other.segmentCount ? simpler : other;
    }

    private static Segmentation ucs2(String text) {
        return measured(new Layout(text, null), Encoding.UCS2, text.length());
    }

    private static @Nullable Segmentation plan(String text, GsmAlphabet alphabet, Encoding encoding) {
        Layout layout = new Layout(text, alphabet);
        int units = layout.unitCount();
        return units < 0 ? null : measured(layout, encoding, units);
    }

    private static Segmentation measured(Layout layout, Encoding encoding, int units) {
        UserDataHeader header = layout.header(units, false);
        int capacity = layout.capacity(header);
        if (!header.concatenated()) {
            return new Segmentation(encoding, 1, units, capacity - units);
        }
        List<Integer> cuts = layout.cuts(capacity);
        int lastBegin = cuts.get(cuts.size() - 2);
        return new Segmentation(encoding, cuts.size(), units, capacity - layout.unitsFrom(lastBegin));
    }

    private static boolean isSevenBit(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                && (GsmAlphabet.TURKISH_SINGLE_SHIFT.septetCount((char) codePoint) > 0
                        || GsmAlphabet.TURKISH_LOCKING_SHIFT.septetCount((char) codePoint) > 0);
    }
}

package org.gatehouse.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the parts that go to the carrier (3GPP TS 23.040 clause 9.2.3.24). */
public final class Segments {

    /** The parts' number and count are one octet each. */
    private static final int MOST_PARTS = 255;

    private Segments() {}

    /**
     * The parts of the text in order.
     *
     * @param plan the text's own segmentation, which names the encoding
     * @param reference ties the parts together on the handset; its low 8 bits are used, or 16 when wide
     * @param wideReference 16 bit reference: a part holds 152 instead of 153 septets, 66 instead of 67 code units, so
     *     there may be more parts than the plan charges
     * @throws IllegalArgumentException when the encoding does not hold the text, or it takes more than 255 parts
     */
    public static List<Segment> split(String text, Segmentation plan, int reference, boolean wideReference) {
        GsmAlphabet alphabet = alphabet(text, plan.encoding());
        Layout layout = new Layout(text, alphabet);
        UserDataHeader header = layout.header(layout.unitCount(), wideReference);
        List<Integer> cuts = layout.cuts(layout.capacity(header));
        if (cuts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("A message has at most 255 parts, this text takes " + cuts.size());
        }
        List<Segment> parts = new ArrayList<>(cuts.size());
        int begin = 0;
        for (int end : cuts) {
            byte[] head = header.bytes(reference, cuts.size(), parts.size() + 1);
            parts.add(new Segment(head, encode(text.substring(begin, end), alphabet)));
            begin = end;
        }
        return List.copyOf(parts);
    }

    private static @Nullable GsmAlphabet alphabet(String text, Encoding encoding) {
        return switch (encoding) {
            case GSM7 -> GsmAlphabet.DEFAULT;
            case GSM7_TURKISH -> Segmentation.turkishAlphabet(text);
            case UCS2 -> null;
        };
    }

    private static byte[] encode(String text, @Nullable GsmAlphabet alphabet) {
        return alphabet == null ? text.getBytes(StandardCharsets.UTF_16BE) : alphabet.encode(text);
    }
}

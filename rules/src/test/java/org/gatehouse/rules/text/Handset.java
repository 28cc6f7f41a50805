package org.gatehouse.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads parts the way a phone does: by their headers alone, knowing only whether they are seven bit or UCS-2. */
final class Handset {

    private Handset() {}

    static String read(List<Segment> parts, boolean ucs2) {
        List<Segment> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparingInt(Handset::number));
        StringBuilder text = new StringBuilder();
        inOrder.forEach(part -> text.append(text(part, ucs2)));
        return text.toString();
    }

    /** Octets of user data on the air: septets are packed, after fill bits behind the header. */
    static int octets(Segment part, boolean ucs2) {
        int header = part.userDataHeader().length;
        return ucs2 ? header + part.userData().length : ((header * 8 + 6) / 7 * 7 + part.userData().length * 7 + 7) / 8;
    }

    /** Information elements by identifier. */
    static Map<Integer, String> elements(Segment part) {
        Map<Integer, String> elements = new HashMap<>();
        byte[] header = part.userDataHeader();
        for (int i = 1; i < header.length; i += 2 + header[i + 1]) {
            elements.put((int) header[i], HexFormat.of().formatHex(header, i + 2, i + 2 + header[i + 1]));
        }
        return elements;
    }

    private static int number(Segment part) {
        String concatenation = elements(part).getOrDefault(0x00, elements(part).getOrDefault(0x08, "01"));
        return Integer.parseInt(concatenation.substring(concatenation.length() - 2), 16);
    }

    private static String text(Segment part, boolean ucs2) {
        if (ucs2) {
            return new String(part.userData(), StandardCharsets.UTF_16BE);
        }
        Map<Integer, String> elements = elements(part);
        GsmAlphabet alphabet = elements.containsKey(0x24)
                ? GsmAlphabet.TURKISH_SINGLE_SHIFT
                : elements.containsKey(0x25) ? GsmAlphabet.TURKISH_LOCKING_SHIFT : GsmAlphabet.DEFAULT;
        return alphabet.decode(part.userData());
    }
}

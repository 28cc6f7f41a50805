package org.gatehouse.simulator.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as the short messages a handset would send: GSM 7-bit (data_coding 0) when every character is in the default
 * alphabet or its extension, else UCS-2 (data_coding 8); concatenated by an 8-bit reference when it is too long for
 * one.
 */
public final class Segmentation {

    private static final int SEGMENT_COUNT_MAX = 255;

    private final int dataCoding;
    private final int octetsSingle;
    private final int octetsConcatenated;

    private Segmentation(int dataCoding, int octetsSingle, int octetsConcatenated) {
        this.dataCoding = dataCoding;
        this.octetsSingle = octetsSingle;
        this.octetsConcatenated = octetsConcatenated;
    }

    /**
     * Segments a text.
     *
     * @param reference of the concatenation, 0 to 255; not used when one segment is enough
     * @throws IllegalArgumentException when the text takes more than 255 segments
     */
    public static List<ShortMessage> of(String text, int reference) {
        List<Optional<byte[]>> septets =
                text.codePoints().mapToObj(Gsm7::encode).toList();
        if (septets.stream().allMatch(Optional::isPresent)) {
            return new Segmentation(0, 160, 153)
                    .split(septets.stream().map(Optional::orElseThrow).toList(), reference);
        }
        List<byte[]> units = text.codePoints()
                .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_16BE))
                .toList();
        return new Segmentation(8, 140, 134).split(units, reference);
    }

    /** Characters are kept whole: neither an escape pair nor a surrogate pair is split. */
    private List<ShortMessage> split(List<byte[]> characters, int reference) {
        int octetCount = characters.stream().mapToInt(c -> c.length).sum();
        List<byte[]> bodies = fill(characters, octetCount <= octetsSingle ? octetsSingle : octetsConcatenated);
        if (bodies.size() == 1) {
            return List.of(new ShortMessage(dataCoding, false, bodies.get(0)));
        }
        if (bodies.size() > SEGMENT_COUNT_MAX) {
            throw new IllegalArgumentException(
                    "The text takes " + bodies.size() + " segments; at most " + SEGMENT_COUNT_MAX + " can be sent");
        }
        List<ShortMessage> segments = new ArrayList<>(bodies.size());
        for (byte[] body : bodies) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream(6 + body.length);
            octets.writeBytes(
                    new byte[] {5, 0, 3, (byte) reference, (byte) bodies.size(), (byte) (segments.size() + 1)});
            octets.writeBytes(body);
            segments.add(new ShortMessage(dataCoding, true, octets.toByteArray()));
        }
        return segments;
    }

    private static List<byte[]> fill(List<byte[]> characters, int octetCountMax) {
        List<byte[]> bodies = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream(octetCountMax);
        for (byte[] character : characters) {
            if (body.size() + character.length > octetCountMax) {
                bodies.add(body.toByteArray());
                body.reset();
            }
            body.writeBytes(character);
        }
        bodies.add(body.toByteArray());
        return bodies;
    }
}

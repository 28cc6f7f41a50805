package org.gatehouse.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contact.PhoneNumbers.Reading;
import org.gatehouse.message.UploadBlock;

/**
 * The mobile numbers of the rows of an upload, as they were read: nine bytes a row. Rows that are no number are not
 * kept. Blocks are added in order.
 */
final class KnownNumbers {

    /** The place among the origins is one byte; what comes from further countries is read again. */
    private static final int ORIGINS_MAX = 256;

    /** By block, then by row; 0 where it is not known. */
    private final List<long[]> digits = new ArrayList<>();

    private final List<byte[]> origins = new ArrayList<>();
    private final List<Origin> originList = new ArrayList<>();
    private final Map<Origin, Integer> originPlaces = new HashMap<>();

    private record Origin(String country, String callingCode) {}

    /** Whether the block that begins with this row, from 1, was added. */
    boolean hasBlock(int firstSeq) {
        return UploadBlock.of(firstSeq) < digits.size();
    }

    void add(int firstSeq, List<Reading> readings) {
        if (UploadBlock.of(firstSeq) != digits.size()) {
            throw new IllegalStateException("Row " + firstSeq + " is not the next one.");
        }
        long[] numbers = new long[readings.size()];
        byte[] places = new byte[readings.size()];
        for (int row = 0; row < numbers.length; row++) {
            if (readings.get(row) instanceof Reading.Mobile mobile) {
                int place = place(new Origin(mobile.country(), mobile.callingCode()));
                if (place < ORIGINS_MAX) {
                    numbers[row] = mobile.digits();
                    places[row] = (byte) place;
                }
            }
        }
        digits.add(numbers);
        origins.add(places);
    }

    private int place(Origin origin) {
        Integer place = originPlaces.get(origin);
        if (place != null) {
            return place;
        }
        if (originList.size() < ORIGINS_MAX) {
            originPlaces.put(origin, originList.size());
            originList.add(origin);
            return originList.size() - 1;
        }
        return ORIGINS_MAX;
    }

    /** The number of a row, from 1, of a block that was added. */
    Optional<Reading> find(int seq) {
        int block = UploadBlock.of(seq);
        int row = seq - 1 - block * UploadBlock.ROWS;
        long number = digits.get(block)[row];
        if (number == 0) {
            return Optional.empty();
        }
        Origin origin = originList.get(Byte.toUnsignedInt(origins.get(block)[row]));
        return Optional.of(new Reading.Mobile(number, origin.country(), origin.callingCode()));
    }
}

package org.gatehouse.launcher.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Distinct valid Turkish mobile numbers to which the simulator just delivers: none ends in 000 to 024, most of which it
 * answers otherwise. They come in no order, as in a real upload, so that an index by number is not spared.
 *
 * @param first how many such numbers come before the lowest one
 * @param count of numbers
 */
@SuppressWarnings({"InlineFormatString", "JdkObsolete"}) // a named form; SequenceInputStream takes an Enumeration
record PhoneNumbers(int first, int count) {
    private static final String FORMAT = "+9053%08d";
    private static final int LAST_DIGITS = 1000;
    private static final int LEFT_OUT = 25;
    private static final int USED = LAST_DIGITS - LEFT_OUT;
    private static final int BLOCK = 10_000;
    /** A prime above every count, so that its multiples modulo the count are all numbers below it. */
    private static final long STEP = 15_485_863;

    /** As many after these. */
    PhoneNumbers next(int more) {
        return new PhoneNumbers(first + count, more);
    }

    /**
     * A file of recipients with the column {@code phone}, made as it is read.
     *
     * @param named whether each has a name as well, of which no two are alike
     */
    InputStream csv(boolean named) {
        Iterator<InputStream> blocks = IntStream.iterate(0, from -> from < count, from -> from + BLOCK)
                .mapToObj(from -> block(from, named))
                .iterator();
        return new SequenceInputStream(
                stream(named ? "phone,name\n" : "phone\n"), new SequenceInputStream(enumeration(blocks)));
    }

    private InputStream block(int from, boolean named) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row < Math.min(from + BLOCK, count); row++) {
            int index = first + (int) (row * STEP % count);
            rows.append(String.format(FORMAT, index / USED * LAST_DIGITS + LEFT_OUT + index % USED));
            rows.append(named ? ",Ada " + Integer.toString(index, Character.MAX_RADIX) : "")
                    .append('\n');
        }
        return stream(rows.toString());
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> streams) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}

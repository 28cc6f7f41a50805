package org.gatehouse.simulator.text;

/**
 * The place of a short message in a concatenated one (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param reference same for all parts of one message; 8 or 16 bits
 * @param total how many parts there are, from 1
 * @param number which one this is, from 1
 */
public record Part(int reference, int total, int number) {

    /** A message that is not concatenated. */
    public static final Part SINGLE = new Part(0, 1, 1);

    public Part {
        if (number < 1 || number > total) {
            throw new IllegalArgumentException("Part " + number + " of " + total + " does not exist");
        }
    }

    public boolean isLast() {
        return number == total;
    }

    public boolean isConcatenated() {
        return total > 1;
    }
}

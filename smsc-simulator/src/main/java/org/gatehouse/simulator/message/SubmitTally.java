package org.gatehouse.simulator.message;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongLongHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of submit_sm, in all and per destination. Destinations are kept as 64-bit keys: exact for up to 18 digits, a
 * hash for anything else. At most 2,000,000 destinations, and as many distinct parts, are told apart; what comes after
 * is in the totals only and counted as untracked.
 */
public final class SubmitTally {

    private static final int DESTINATION_LIMIT = 2_000_000;

    private static final int DUPLICATES_LISTED = 1_000;
    private static final long ONE_SUBMIT = 1L << 32;

    private final int destinationLimit;

    /** Upper half: submits; lower half: distinct parts accepted. */
    private final LongLongHashMap destinations = new LongLongHashMap();

    private final LongIntHashMap acceptedParts = new LongIntHashMap();
    private final LongHashSet duplicateKeys = new LongHashSet();
    private final List<String> duplicates = new ArrayList<>();
    private long submits;
    private long accepted;
    private long refused;
    private long untracked;
    private int maxPerDestination;

    /**
     * Counts over all destinations.
     *
     * @param submits submit_sm received: accepted and refused
     * @param maxPerDestination submits to the destination that got most
     * @param untracked submits beyond the limit of destinations
     */
    public record Totals(
            long submits, long accepted, long refused, int destinations, int maxPerDestination, long untracked) {}

    /**
     * Counts of one destination.
     *
     * @param submits submit_sm received for it: accepted, refused, and repeated
     * @param parts distinct parts accepted: same octets and same part number count once
     */
    public record OfDestination(int submits, int parts) {}

    /**
     * Destinations that got an identical part more than once.
     *
     * @param count of such destinations
     * @param destinations the first 1,000 of them
     */
    public record Duplicates(int count, List<String> destinations) {}

    public SubmitTally() {
        this(DESTINATION_LIMIT);
    }

    SubmitTally(int destinationLimit) {
        this.destinationLimit = destinationLimit;
    }

    /** Counts a submit_sm as received, and answers whether it is the first for its destination. */
    public synchronized boolean receive(Submit submit) {
        submits++;
        long key = key(submit.destination().number());
        if (destinations.size() >= destinationLimit && !destinations.containsKey(key)) {
            untracked++;
            return false;
        }
        int count = (int) (destinations.addTo(key, ONE_SUBMIT) >>> 32);
        maxPerDestination = Math.max(maxPerDestination, count);
        return count == 1;
    }

    public synchronized void accept(Submit submit) {
        accepted++;
        String destination = submit.destination().number();
        long key = key(destination);
        long part = key * 0x9E3779B97F4A7C15L ^ submit.shortMessage().fingerprint();
        if (acceptedParts.size() >= destinationLimit && !acceptedParts.containsKey(part)) {
            return;
        }
        int copies = acceptedParts.addTo(part, 1);
        if (copies == 1 && destinations.containsKey(key)) {
            destinations.addTo(key, 1);
        }
        if (copies == 2 && duplicateKeys.add(key) && duplicates.size() < DUPLICATES_LISTED) {
            duplicates.add(destination);
        }
    }

    public synchronized void refuse() {
        refused++;
    }

    public synchronized Totals totals() {
        return new Totals(submits, accepted, refused, destinations.size(), maxPerDestination, untracked);
    }

    public synchronized OfDestination of(String destination) {
        long counts = destinations.getOrDefault(key(destination), 0);
        return new OfDestination((int) (counts >>> 32), (int) counts);
    }

    public synchronized Duplicates duplicates() {
        return new Duplicates(duplicateKeys.size(), List.copyOf(duplicates));
    }

    public synchronized void clear() {
        destinations.clear();
        acceptedParts.clear();
        duplicateKeys.clear();
        duplicates.clear();
        submits = accepted = refused = untracked = 0;
        maxPerDestination = 0;
    }

    private static long key(String number) {
        int digitCount = number.length();
        if (digitCount == 0 || digitCount > 18) {
            return hash(number);
        }
        long key = 1; // so that leading zeros count
        for (int i = 0; i < digitCount; i++) {
            char digit = number.charAt(i);
            if (digit < '0' || digit > '9') {
                return hash(number);
            }
            key = key * 10 + digit - '0';
        }
        return key;
    }

    /** Negative, and so never the key of a number in digits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash | Long.MIN_VALUE;
    }
}

package org.gatehouse.message;

/** The primary key of a message within its tenant: the campaign's number and the row of the upload (from 1). */
public record MessageKey(long campaign, int seq) implements Comparable<MessageKey> {

    @Override
    public int compareTo(MessageKey other) {
        return campaign == other.campaign ? Integer.compare(seq, other.seq) : Long.compare(campaign, other.campaign);
    }
}

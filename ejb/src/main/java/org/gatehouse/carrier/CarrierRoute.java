package org.gatehouse.carrier;

/** A carrier of this installation: its number in the database, its configuration, its link. */
public record CarrierRoute(int id, CarrierConfig config, CarrierLink link) {

    public String name() {
        return config.name();
    }

    /** The number recipients can write back to, empty when there is none. */
    public String replyNumber() {
        return config.replyNumbers().isEmpty() ? "" : config.replyNumbers().get(0);
    }

    /** Most messages of one chunk: a thousand, and never more than two seconds of the carrier's rate. */
    public int chunkSize() {
        int perTwoSeconds = config.ratePerSecond() == 0 ? 1000 : config.ratePerSecond() * 2;
        return Math.max(1, Math.min(1000, perTwoSeconds));
    }

    boolean takes(String digits, String category) {
        return config.categories().contains(category)
                && config.prefixes().stream().anyMatch(digits::startsWith);
    }
}

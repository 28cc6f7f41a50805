package org.gatehouse.message;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.tenant.TenantId;

/**
 * The key of a campaign: its number (ordered by time within a tenant) and the tenant it belongs to. Outside it is an
 * opaque text of 32 hexadecimal digits.
 */
public record CampaignId(TenantId tenant, long number) {

    /** Milliseconds since 2026 stand above these bits; below is what keeps nodes apart. */
    private static final int LOW_BITS = 20;

    private static final long EPOCH_MILLIS =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /** The smallest number that a campaign can have which is accepted at this time or later. */
    public static long firstNumber(Instant at) {
        return Math.max(1, at.toEpochMilli() - EPOCH_MILLIS) << LOW_BITS;
    }

    /** When a campaign of this number was accepted. */
    public static Instant acceptedAt(long number) {
        return Instant.ofEpochMilli((number >> LOW_BITS) + EPOCH_MILLIS);
    }

    /** A number for a campaign that is accepted at this time. */
    public static long randomNumber(Instant at) {
        return firstNumber(at) | ThreadLocalRandom.current().nextInt(1 << LOW_BITS);
    }

    /** Reads the outside form; empty for a text of any other shape. */
    public static Optional<CampaignId> parse(String text) {
        if (text.length() != 32 || !text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        long number = HexFormat.fromHexDigitsToLong(text, 0, 16);
        long tenant = HexFormat.fromHexDigitsToLong(text, 16, 32);
        return number < 1 || tenant < 1 ? Optional.empty() : Optional.of(new CampaignId(new TenantId(tenant), number));
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number) + hex.toHexDigits(tenant.value());
    }
}

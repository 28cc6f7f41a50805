package org.gatehouse.message;

import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.tenant.TenantId;

/**
 * The key of a campaign: its number (ordered by time within a tenant) and the tenant it belongs to. Outside it is an
 * opaque text of 32 hexadecimal digits.
 */
public record CampaignId(TenantId tenant, long number) {

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

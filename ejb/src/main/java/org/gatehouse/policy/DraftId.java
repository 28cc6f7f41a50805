package org.gatehouse.policy;

import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.tenant.TenantId;

/** The key of a draft: its number and whose layer it changes. Outside it is an opaque text of 32 hexadecimal digits. */
public record DraftId(TenantId layer, long number) {

    private static final int HALF = 16;

    /** Reads the outside form; empty for a text of any other shape. */
    public static Optional<DraftId> parse(String text) {
        if (!text.matches("[0-7][0-9a-f]{15}[0-7][0-9a-f]{15}")) {
            return Optional.empty();
        }
        long number = HexFormat.fromHexDigitsToLong(text, 0, HALF);
        long layer = HexFormat.fromHexDigitsToLong(text, HALF, text.length());
        return number < 1 || layer < 1 ? Optional.empty() : Optional.of(new DraftId(new TenantId(layer), number));
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number) + hex.toHexDigits(layer.value());
    }
}

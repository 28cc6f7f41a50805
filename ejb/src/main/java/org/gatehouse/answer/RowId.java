package org.gatehouse.answer;

import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row in a tenant's database: its number and the tenant, so that another tenant's row of the same number
 * is not taken for it. Outside it is an opaque text of 32 hexadecimal digits; it also serves as cursor.
 */
public record RowId(TenantId tenant, long number) {

    private static final int HALF = 16;

    /** Reads the outside form; empty for any other shape and for a row of another tenant. */
    public static Optional<RowId> parse(TenantId tenant, String text) {
        if (!text.matches("[0-7][0-9a-f]{15}[0-7][0-9a-f]{15}")) {
            return Optional.empty();
        }
        long number = HexFormat.fromHexDigitsToLong(text, 0, HALF);
        long owner = HexFormat.fromHexDigitsToLong(text, HALF, text.length());
        return owner == tenant.value() ? Optional.of(new RowId(tenant, number)) : Optional.empty();
    }

    /** The number below which a page of a newest-first list goes on. @throws InvalidInput for a foreign cursor */
    public static long before(TenantId tenant, @Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        return parse(tenant, cursor)
                .orElseThrow(() -> new InvalidInput("cursor", "cursor"))
                .number();
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number) + hex.toHexDigits(tenant.value());
    }
}

package org.gatehouse.rules.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Layout, one byte each unless said: format, country (0 or 2 letters with length), calling code (2), global and local
 * intercept (code, 0 none), opt-out scope with the unfilled variable as bit 7, local date (4), hour, counts with number
 * (7-bit groups), carrier with length. Codes are written out, so that reordering an enum never changes a stored
 * decision.
 */
final class RecipientEncoding {

    private static final int FORMAT = 1;
    private static final int UNFILLED = 0x80;

    private RecipientEncoding() {}

    static byte[] encode(RecipientFacts facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64);
        out.write(FORMAT);
        write(out, facts.country());
        int callingCode = facts.callingCode().isEmpty() ? 0 : Integer.parseInt(facts.callingCode());
        out.write(callingCode >> 8);
        out.write(callingCode);
        out.write(codeOf(facts.globalIntercept()));
        out.write(codeOf(facts.localIntercept()));
        out.write(codeOf(facts.optOut()) | (facts.unfilledVariable() ? UNFILLED : 0));
        out.writeBytes(ByteBuffer.allocate(4).putInt(facts.localDate()).array());
        out.write(facts.localHour());
        out.write(facts.frequencyCounts().length);
        for (int count : facts.frequencyCounts()) {
            if (count > 0x7F) {
                out.write((count & 0x7F) | 0x80);
                out.write(count >> 7);
            } else {
                out.write(count);
            }
        }
        write(out, facts.carrier());
        return out.toByteArray();
    }

    static RecipientFacts decode(byte[] bytes, long phone, Set<String> releasedRules) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORMAT) {
            throw new IllegalArgumentException("Unknown format of recipient facts: " + bytes[0]);
        }
        String country = readString(in);
        int callingCode = in.getShort();
        Intercepted global = interceptedOf(in.get());
        Intercepted local = interceptedOf(in.get());
        int optOut = in.get() & 0xFF;
        int localDate = in.getInt();
        int localHour = in.get();
        int[] counts = new int[in.get()];
        for (int index = 0; index < counts.length; index++) {
            int low = in.get();
            counts[index] = low >= 0 ? low : (low & 0x7F) | (in.get() << 7);
        }
        return new RecipientFacts(
                phone,
                country,
                callingCode == 0 ? "" : Integer.toString(callingCode),
                global,
                local,
                scopeOf(optOut & ~UNFILLED),
                counts,
                localDate,
                localHour,
                readString(in),
                (optOut & UNFILLED) != 0,
                releasedRules);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String readString(ByteBuffer in) {
        byte[] bytes = new byte[in.get()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int codeOf(@Nullable Intercepted intercepted) {
        if (intercepted == null) {
            return 0;
        }
        Reason cause = intercepted.cause();
        return cause == Reason.EXPIRED ? 1 : cause.code() / 10;
    }

    private static @Nullable Intercepted interceptedOf(int code) {
        if (code == 0) {
            return null;
        }
        for (Reason reason : Reason.values()) {
            if (code == 1 ? reason == Reason.EXPIRED : reason.code() == code * 10) {
                return new Intercepted(reason);
            }
        }
        throw new IllegalArgumentException("Unknown cause of an intercept: " + code);
    }

    private static int codeOf(OptOutScope scope) {
        return switch (scope) {
            case NONE -> 0;
            case BRAND -> 1;
            case TENANT -> 2;
            case RESELLER -> 3;
            case PLATFORM -> 4;
        };
    }

    private static OptOutScope scopeOf(int code) {
        return switch (code) {
            case 0 -> OptOutScope.NONE;
            case 1 -> OptOutScope.BRAND;
            case 2 -> OptOutScope.TENANT;
            case 3 -> OptOutScope.RESELLER;
            case 4 -> OptOutScope.PLATFORM;
            default -> throw new IllegalArgumentException("Unknown scope of an opt-out: " + code);
        };
    }
}

package org.gatehouse.carrier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Carriers write one message id in hex here and in decimal there, with leading zeros or without. */
public final class CarrierMessageIds {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,32}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,32}");

    /** Widths to which carriers pad ids with zeros (SMPP 3.4, appendix B: 10 decimal digits). */
    private static final int[] HEX_WIDTHS = {8, 16};

    private static final int[] DECIMAL_WIDTHS = {10};

    /** Longest id that is kept: message_id has up to 65 octets with its end (SMPP 3.4, 5.2.23). */
    private static final int LONGEST = 65;

    private CarrierMessageIds() {}

    /** Whether an id can be stored: what is longer or no ASCII, no carrier may give. */
    public static boolean isStorable(String id) {
        return id.length() <= LONGEST && id.chars().allMatch(character -> character < 0x80);
    }

    /**
     * The ids under which the submit response may have stored the message, most likely first and none twice. The first
     * is always the id itself: ask for that one alone before the others.
     */
    public static List<String> candidates(String idInReceipt, IdMode mode) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(idInReceipt);
        boolean readAsHex = mode == IdMode.HEX || mode == IdMode.AUTO;
        boolean readAsDecimal = mode == IdMode.DECIMAL || mode == IdMode.AUTO;
        if (readAsHex && HEX.matcher(idInReceipt).matches()) {
            BigInteger id = new BigInteger(idInReceipt, 16);
            ids.addAll(padded(id.toString(), DECIMAL_WIDTHS));
            ids.addAll(hexForms(id));
        }
        if (readAsDecimal && DECIMAL.matcher(idInReceipt).matches()) {
            BigInteger id = new BigInteger(idInReceipt);
            ids.addAll(hexForms(id));
            ids.addAll(padded(id.toString(), DECIMAL_WIDTHS));
        }
        return List.copyOf(ids);
    }

    private static List<String> hexForms(BigInteger id) {
        String digits = id.toString(16);
        List<String> forms = new ArrayList<>(padded(digits, HEX_WIDTHS));
        forms.addAll(padded(digits.toUpperCase(Locale.ROOT), HEX_WIDTHS));
        return forms;
    }

    private static List<String> padded(String digits, int[] widths) {
        List<String> forms = new ArrayList<>();
        forms.add(digits);
        for (int width : widths) {
            if (digits.length() < width) {
                forms.add("0".repeat(width - digits.length()) + digits);
            }
        }
        return forms;
    }
}

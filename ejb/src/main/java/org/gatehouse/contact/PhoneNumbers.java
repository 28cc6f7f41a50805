package org.gatehouse.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Objects;
import org.gatehouse.answer.InvalidInput;

/**
 * Reads numbers as people write them into E.164. Digits are ASCII; space, dot, hyphen, slash and brackets may separate
 * them. A number that may be fixed or mobile is taken as mobile.
 */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LENGTH_MAX = 40;
    private static final String NO_REGION = "ZZ";

    private PhoneNumbers() {}

    /** What a cell turned out to be. */
    public sealed interface Reading {

        /**
         * A mobile number.
         *
         * @param digits of E.164, without the plus sign
         * @param country ISO 3166 alpha-2, empty where the number belongs to none
         */
        record Mobile(long digits, String country, String callingCode) implements Reading {}

        record Rejected(Fault fault) implements Reading {}
    }

    /** Why a cell is not a number one can write to; the names are those of the API. */
    public enum Fault {
        NOT_A_NUMBER("phone"),
        NOT_MOBILE("phone.notMobile"),
        /** A local number, and no default country is set. */
        NO_COUNTRY("phone.noCountry");

        private final String messageKey;

        Fault(String messageKey) {
            this.messageKey = messageKey;
        }

        /** Key of the sentence that says so. */
        public String messageKey() {
            return messageKey;
        }
    }

    /** Reads one cell; {@code defaultCountry} is the ISO 3166 country of local numbers, empty when there is none. */
    public static Reading read(String cell, String defaultCountry) {
        String text = cell.strip();
        if (!isPlausible(text)) {
            return new Reading.Rejected(Fault.NOT_A_NUMBER);
        }
        try {
            return classified(LIBRARY.parse(text, defaultCountry.isEmpty() ? NO_REGION : defaultCountry));
        } catch (NumberParseException e) {
            boolean local = e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
                    && !text.startsWith("+")
                    && defaultCountry.isEmpty();
            return new Reading.Rejected(local ? Fault.NO_COUNTRY : Fault.NOT_A_NUMBER);
        }
    }

    /**
     * A number that a caller asks for, in international form: its digits without the plus sign.
     *
     * @throws InvalidInput naming {@code phone} when it is no mobile number
     */
    public static long international(String phone) {
        Reading reading = read(phone, "");
        if (reading instanceof Reading.Rejected rejected) {
            throw new InvalidInput("phone", rejected.fault().messageKey(), phone);
        }
        return ((Reading.Mobile) reading).digits();
    }

    /** E.164 with its plus sign. */
    public static String e164(long digits) {
        return "+" + digits;
    }

    private static Reading classified(PhoneNumber number) {
        PhoneNumberType type = LIBRARY.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN) {
            return new Reading.Rejected(Fault.NOT_A_NUMBER);
        }
        if (type != PhoneNumberType.MOBILE && type != PhoneNumberType.FIXED_LINE_OR_MOBILE) {
            return new Reading.Rejected(Fault.NOT_MOBILE);
        }
        String country = Objects.requireNonNull(LIBRARY.getRegionCodeForNumber(number));
        String digits = number.getCountryCode() + LIBRARY.getNationalSignificantNumber(number);
        return new Reading.Mobile(
                Long.parseLong(digits),
                country.length() == 2 && Character.isLetter(country.charAt(0)) ? country : "",
                Objects.requireNonNull(Integer.toString(number.getCountryCode())));
    }

    private static boolean isPlausible(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separator = c == ' ' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')';
            boolean plus = c == '+' && i == 0;
            if ((c < '0' || c > '9') && !separator && !plus) {
                return false;
            }
        }
        return true;
    }
}

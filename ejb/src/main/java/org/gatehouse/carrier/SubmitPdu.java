package org.gatehouse.carrier;

import java.time.Duration;
import java.util.Arrays;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.util.DefaultComposer;

/** submit_sm (SMPP 3.4, 4.4.1) as octets. */
final class SubmitPdu {
    /** Where sequence_number stands in every PDU (SMPP 3.4, 3.2). */
    static final int SEQUENCE_NUMBER_OFFSET = 12;

    private static final DefaultComposer COMPOSER = new DefaultComposer();
    private static final OptionalParameter[] NO_TLVS = {};
    private static final byte STORE_AND_FORWARD = 0;
    private static final byte UDH_INDICATOR = 0x40;

    private SubmitPdu() {}

    /** With sequence_number 0, to be set when it is written. */
    static byte[] encode(SubmitRequest request, DataCodings dataCodings) {
        Address source = Address.ofSender(request.sender());
        Address destination = Address.ofPhone(request.phone());
        boolean hasHeader = request.userDataHeader().length > 0;
        try {
            return COMPOSER.submitSm(
                    0,
                    "",
                    source.ton().value(),
                    source.npi().value(),
                    source.digits(),
                    destination.ton().value(),
                    destination.npi().value(),
                    destination.digits(),
                    hasHeader ? UDH_INDICATOR : STORE_AND_FORWARD,
                    (byte) 0,
                    (byte) 0,
                    null,
                    relativeTime(request.validity()),
                    (byte) (request.wantsReceipt() ? 1 : 0),
                    (byte) 0,
                    dataCodings.of(request.alphabet()),
                    (byte) 0,
                    shortMessage(request),
                    NO_TLVS);
        } catch (PDUStringException e) {
            throw new IllegalStateException("SubmitRequest let through what does not fit a PDU", e);
        }
    }

    private static byte[] shortMessage(SubmitRequest request) {
        byte[] header = request.userDataHeader();
        byte[] data = request.userData();
        byte[] message = Arrays.copyOf(header, header.length + data.length);
        System.arraycopy(data, 0, message, header.length, data.length);
        return message;
    }

    /** YYMMDDhhmmss000R (SMPP 3.4, 7.1.1.2), fractions of a second dropped. */
    static String relativeTime(Duration duration) {
        return "0000%02d%02d%02d%02d000R"
                .formatted(
                        duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** An address with its type of number and numbering plan (SMPP 3.4, 5.2.5 and 5.2.6). */
    record Address(TypeOfNumber ton, NumberingPlanIndicator npi, String digits) {
        private static final int LONGEST_SHORT_CODE = 6;

        static Address ofSender(String sender) {
            String digits = sender.startsWith("+") ? sender.substring(1) : sender;
            if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return new Address(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender);
            }
            if (digits.length() <= LONGEST_SHORT_CODE) {
                return new Address(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, digits);
            }
            return new Address(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, digits);
        }

        static Address ofPhone(String phone) {
            return new Address(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, phone.substring(1));
        }
    }
}

package org.gatehouse.simulator;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/** A receipt as a test looks at it: the fields of its text, and its TLVs in hexadecimal ("" when missing). */
public record Receipt(Map<String, String> text, String receiptedMessageId, String messageState, String networkError) {

    private static final Pattern FIELD =
            Pattern.compile("(id|sub|dlvrd|submit date|done date|stat|err|text):((?:(?! \\w+(?: date)?:).)*)");
    private static final short RECEIPTED_MESSAGE_ID = 0x001E;
    private static final short MESSAGE_STATE = 0x0427;
    private static final short NETWORK_ERROR_CODE = 0x0423;

    public static Receipt of(DeliverSm pdu) {
        String text = new String(pdu.getShortMessage(), StandardCharsets.US_ASCII);
        Map<String, String> fields =
                FIELD.matcher(text).results().collect(toMap(field -> field.group(1), field -> field.group(2)));
        return new Receipt(
                fields, tlv(pdu, RECEIPTED_MESSAGE_ID), tlv(pdu, MESSAGE_STATE), tlv(pdu, NETWORK_ERROR_CODE));
    }

    private static String tlv(DeliverSm pdu, short tag) {
        OptionalParameter parameter = pdu.getOptionalParameter(tag);
        if (parameter == null) {
            return "";
        }
        byte[] tagLengthValue = parameter.serialize();
        return HexFormat.of().formatHex(tagLengthValue, 4, tagLengthValue.length);
    }

    public String id() {
        return text.getOrDefault("id", "");
    }

    public String stat() {
        return text.getOrDefault("stat", "");
    }

    public String err() {
        return text.getOrDefault("err", "");
    }
}

package org.gatehouse.rules.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;

/**
 * The fact of the question "what does the carrier's result mean": an answer to submit_sm, or a delivery receipt.
 *
 * @param kind STATUS for an answer, RECEIPT for a receipt
 * @param status command_status, -1 in a receipt
 * @param errorNumber the error code where it is a number, else -1: leading zeros mean nothing
 */
record ResultFact(String carrier, String kind, long status, String stat, String errorCode, long errorNumber) {

    static final String STATUS = "STATUS";
    static final String RECEIPT = "RECEIPT";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Parameter NAME = new Parameter.RuleName();

    static final FactType<ResultFact> TYPE = FactType.named("Result", ResultFact.class)
            .text("carrier", ResultFact::carrier)
            .text("kind", Set.of(STATUS, RECEIPT), ResultFact::kind)
            .whole("status", ResultFact::status)
            .text("stat", ResultFact::stat)
            .text("errorCode", ResultFact::errorCode)
            .whole("errorNumber", ResultFact::errorNumber)
            .build();

    static final Vocabulary VOCABULARY = TYPE.vocabulary(Map.of(
            "fail",
                    List.of(
                            NAME,
                            new Parameter.OneOf(OutcomeFact.REASONS),
                            new Parameter.OneOf(Set.of("PERMANENT", "TEMPORARY"))),
            "retry", List.of(NAME),
            "stopBind", List.of(NAME)));

    static ResultFact ofSubmit(String carrier, int status) {
        return new ResultFact(carrier, STATUS, Integer.toUnsignedLong(status), "", "", -1);
    }

    static ResultFact ofReceipt(String carrier, String stat, String errorCode) {
        String code = errorCode.strip().toUpperCase(Locale.ROOT);
        return new ResultFact(carrier, RECEIPT, -1, stat, code, numberOf(code));
    }

    boolean isReceipt() {
        return kind.equals(RECEIPT);
    }

    /** -1 for a code that is no number. */
    static long numberOf(String code) {
        return NUMBER.matcher(code).matches() ? Long.parseLong(code) : -1;
    }
}

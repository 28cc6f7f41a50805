package org.gatehouse.simulator.behaviour;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.gatehouse.simulator.behaviour.Answer.Acceptance;
import org.gatehouse.simulator.behaviour.Answer.Refusal;
import org.gatehouse.simulator.behaviour.Answer.Start;
import org.gatehouse.simulator.behaviour.Event.Form;
import org.gatehouse.simulator.behaviour.Event.Receipt;
import org.gatehouse.simulator.behaviour.Event.Reply;
import org.gatehouse.simulator.message.ReceiptStatus;
import org.jsmpp.SMPPConstant;

/** What the last three digits of the destination bring about, so that a test knows what must come out. */
public final class DigitTable {

    private static final int DIGIT_COUNT = 3;
    private static final long CORRECTION_AFTER_MILLIS = 500;

    private static final Map<String, Behaviour> TABLE = Map.ofEntries(
            entry("001", s -> fails(s, FailureCode.UNKNOWN_SUBSCRIBER)),
            entry("002", s -> fails(s, FailureCode.ILLEGAL_SUBSCRIBER)),
            entry("003", s -> fails(s, FailureCode.CALL_BARRED)),
            entry("004", s -> fails(s, FailureCode.SUBSCRIBER_BUSY)),
            entry("005", s -> fails(s, FailureCode.NO_ANSWER)),
            entry("006", s -> fails(s, FailureCode.CONTENT_FILTERED)),
            entry("007", s -> fails(s, FailureCode.ILLEGAL_EQUIPMENT)),
            entry("008", s -> fails(s, FailureCode.ROAMING_NOT_ALLOWED)),
            entry("009", s -> fails(s, FailureCode.ABSENT_SUBSCRIBER)),
            entry("010", s -> fails(s, FailureCode.SYSTEM_FAILURE)),
            entry("011", s -> new Refusal(SMPPConstant.STAT_ESME_RINVDSTADR)),
            entry("012", s -> refusesFirst(s, SMPPConstant.STAT_ESME_RTHROTTLED)),
            entry("013", s -> refusesFirst(s, SMPPConstant.STAT_ESME_RMSGQFUL)),
            entry("014", s -> new Acceptance(List.of())),
            entry("015", s -> new Acceptance(List.of(delivered(0)), Start.BEFORE_RESPONSE)),
            entry("016", s -> new Acceptance(List.of(delivered(s.delayMillis()), delivered(s.delayMillis())))),
            entry("017", DigitTable::deliversWithIntermediate),
            entry("018", DigitTable::deliversWithHexId),
            entry("019", s -> repliesAndDelivers(s, "STOP")),
            entry("020", s -> repliesAndDelivers(s, "RET LALE")),
            entry("021", s -> repliesAndDelivers(s, "thank you")),
            entry("022", DigitTable::expiresThenDelivers),
            entry("023", DigitTable::failsLastPart),
            entry("024", s -> new Acceptance(List.of(delivered(s.delayMillis())), Start.AFTER_LAST_PART_REVERSED)));

    @FunctionalInterface
    private interface Behaviour {
        Answer answer(Situation situation);
    }

    private DigitTable() {}

    /** What is done with a submit to this number; numbers not in the table are delivered. */
    public static Answer answer(String destination, Situation situation) {
        String digits = destination.substring(Math.max(0, destination.length() - DIGIT_COUNT));
        return TABLE.getOrDefault(digits, DigitTable::delivers).answer(situation);
    }

    private static Answer delivers(Situation situation) {
        return new Acceptance(List.of(delivered(situation.delayMillis())));
    }

    private static Answer fails(Situation situation, FailureCode code) {
        return new Acceptance(List.of(new Receipt(situation.delayMillis(), code.receiptStatus())));
    }

    private static Answer refusesFirst(Situation situation, int commandStatus) {
        return situation.firstSubmit() ? new Refusal(commandStatus) : delivers(situation);
    }

    private static Answer deliversWithIntermediate(Situation situation) {
        return new Acceptance(
                List.of(new Receipt(0, ReceiptStatus.intermediate()), delivered(situation.delayMillis())));
    }

    private static Answer deliversWithHexId(Situation situation) {
        return new Acceptance(
                List.of(new Receipt(situation.delayMillis(), ReceiptStatus.delivered(), Form.TEXT_WITH_HEX_ID)));
    }

    private static Answer repliesAndDelivers(Situation situation, String text) {
        return new Acceptance(List.of(new Reply(situation.delayMillis(), text), delivered(situation.delayMillis())));
    }

    private static Answer expiresThenDelivers(Situation situation) {
        return new Acceptance(List.of(
                new Receipt(situation.delayMillis(), ReceiptStatus.expired()),
                delivered(situation.delayMillis() + CORRECTION_AFTER_MILLIS)));
    }

    private static Answer failsLastPart(Situation situation) {
        return situation.part().isLast() ? fails(situation, FailureCode.UNKNOWN_SUBSCRIBER) : delivers(situation);
    }

    private static Receipt delivered(long delayMillis) {
        return new Receipt(delayMillis, ReceiptStatus.delivered());
    }
}

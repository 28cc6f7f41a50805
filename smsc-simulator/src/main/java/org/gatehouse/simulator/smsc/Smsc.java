package org.gatehouse.simulator.smsc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.simulator.behaviour.Answer;
import org.gatehouse.simulator.behaviour.Answer.Acceptance;
import org.gatehouse.simulator.behaviour.Answer.Start;
import org.gatehouse.simulator.behaviour.DigitTable;
import org.gatehouse.simulator.behaviour.Event;
import org.gatehouse.simulator.behaviour.Scripts;
import org.gatehouse.simulator.behaviour.Situation;
import org.gatehouse.simulator.delivery.Delivery;
import org.gatehouse.simulator.delivery.Outbox;
import org.gatehouse.simulator.delivery.Receiver;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.MessageLog;
import org.gatehouse.simulator.message.Submit;
import org.gatehouse.simulator.message.SubmitTally;
import org.jsmpp.SMPPConstant;

/** The message centre: answers each submit as its destination says, and lets the events of accepted ones happen. */
public final class Smsc implements AutoCloseable {

    private static final Duration REPEAT_UNANSWERED_AFTER = Duration.ofSeconds(60);
    private static final Duration REPEAT_CHECK = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 1_000;

    private final Clock clock;
    private final Settings settings;
    private final Stall stall = new Stall();
    private final Throttle throttle = new Throttle();
    private final Scripts scripts = new Scripts();
    private final PartCollector parts = new PartCollector();
    private final SubmitTally tally = new SubmitTally();
    private final MessageLog log = new MessageLog();
    private final Outbox outbox = new Outbox(stall::isActive);
    private final Timeline timeline = new Timeline();
    private final EventRunner events;
    private volatile Duration receiptDelay;

    /**
     * What does not change while it runs.
     *
     * @param receiptDelay at the start and after a reset
     * @param replyNumber where persons reply to
     * @param pendingLimit how many receipts may be outstanding before submits are refused with 0x14 (queue full)
     */
    public record Settings(Duration receiptDelay, String replyNumber, int pendingLimit) {}

    public Smsc(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
        this.receiptDelay = settings.receiptDelay();
        this.events = new EventRunner(clock, timeline, outbox, Address.shortNumber(settings.replyNumber()));
        timeline.every(REPEAT_CHECK, () -> outbox.repeat(REPEAT_UNANSWERED_AFTER));
    }

    /** Takes one submit_sm; {@code source} gets what must arrive before the response, if it may receive. */
    public Submission submit(Submit submit, Receiver source) {
        boolean firstSubmit = tally.receive(submit);
        if (throttle.isExceeded()) {
            return refuse(submit, SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        if (outbox.waitingCount() + timeline.size() >= settings.pendingLimit()) {
            return refuse(submit, SMPPConstant.STAT_ESME_RMSGQFUL);
        }
        Situation situation = new Situation(submit.shortMessage().part(), firstSubmit, receiptDelay.toMillis());
        String destination = submit.destination().number();
        Answer answer = scripts.next(destination).orElseGet(() -> DigitTable.answer(destination, situation));
        if (answer instanceof Answer.Refusal refusal) {
            return refuse(submit, refusal.commandStatus());
        }
        return accept(submit, (Acceptance) answer, source);
    }

    private Submission refuse(Submit submit, int commandStatus) {
        tally.refuse();
        log.add(Message.refused(commandStatus, submit, clock.millis()));
        return new Submission.Refused(commandStatus);
    }

    private Submission accept(Submit submit, Acceptance acceptance, Receiver source) {
        Message message = Message.accepted(ThreadLocalRandom.current().nextLong(), submit, clock.millis());
        tally.accept(submit);
        log.add(message);
        if (acceptance.start() == Start.BEFORE_RESPONSE) {
            events.happenAhead(message, acceptance.events(), source);
            return new Submission.Accepted(message, () -> {});
        }
        boolean needsAllParts = acceptance.start() == Start.AFTER_LAST_PART_REVERSED;
        if (!needsAllParts && !acceptance.hasReply()) {
            return new Submission.Accepted(message, () -> events.begin(message, acceptance.events()));
        }
        PartCollector.Arrival arrival = parts.arrive(message);
        List<Event> due = arrival.first()
                ? acceptance.events()
                : acceptance.events().stream()
                        .filter(event -> !(event instanceof Event.Reply))
                        .toList();
        List<Message> ready = needsAllParts ? arrival.complete() : List.of(message);
        return new Submission.Accepted(message, () -> ready.forEach(part -> events.begin(part, due)));
    }

    /**
     * Sends a message from a handset.
     *
     * @return how many segments it took
     */
    public int inject(Address from, Address to, String text) {
        return events.inject(from, to, text);
    }

    /** The ESME answered a deliver_sm; what it could not take for now is sent again a second later. */
    public void answered(Delivery delivery, int commandStatus) {
        boolean accepted = commandStatus == SMPPConstant.STAT_ESME_ROK;
        boolean forGood =
                commandStatus == SMPPConstant.STAT_ESME_RX_P_APPN || commandStatus == SMPPConstant.STAT_ESME_RX_R_APPN;
        if (!accepted && !forGood) {
            timeline.after(RETRY_MILLIS, () -> outbox.offer(delivery));
        }
        outbox.answered(accepted);
    }

    public void stall(Duration duration) {
        stall.begin(duration);
        timeline.after(duration.toMillis() + 1, outbox::drain);
    }

    /** Submits above this rate are refused with 0x58; 0 is no limit. */
    public void throttle(int submitsPerSecond) {
        throttle.limit(submitsPerSecond);
    }

    public void delayReceipts(Duration delay) {
        receiptDelay = delay;
    }

    /** As just started, but for the connections: no counts, messages, scripts, limits, nothing outstanding. */
    public void reset() {
        timeline.clear();
        outbox.clear();
        tally.clear();
        log.clear();
        parts.clear();
        scripts.clear();
        throttle.limit(0);
        stall.end();
        receiptDelay = settings.receiptDelay();
    }

    public Stall stall() {
        return stall;
    }

    public Scripts scripts() {
        return scripts;
    }

    public SubmitTally tally() {
        return tally;
    }

    public MessageLog log() {
        return log;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Milliseconds from response to receipt, as now set. */
    public Duration receiptDelay() {
        return receiptDelay;
    }

    /** How many events are still to happen. */
    public int scheduledCount() {
        return timeline.size();
    }

    public String replyNumber() {
        return settings.replyNumber();
    }

    @Override
    public void close() {
        stall.end();
        timeline.close();
    }
}

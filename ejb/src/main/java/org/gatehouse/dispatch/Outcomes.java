package org.gatehouse.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.SubmitResult;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.PartResult;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.book.SubmitOutcome;

/** What the carrier answered to one stride, ready to be applied to the messages as they are when it is stored. */
final class Outcomes {

    private final Map<Integer, Sent> bySeq = new HashMap<>();
    private final Rulebooks rulebooks;
    private final String carrier;
    private final int carrierId;
    private final Instant sentAt;

    /** The answers of a carrier to what was handed over from {@code sentAt} on. */
    Outcomes(List<Sent> sent, Rulebooks rulebooks, CarrierRoute route, Instant sentAt) {
        sent.forEach(one -> bySeq.put(one.message().seq(), one));
        this.rulebooks = rulebooks;
        this.carrier = route.name();
        this.carrierId = route.id();
        this.sentAt = sentAt;
    }

    /** Those that were in force when the messages were handed over. */
    Rulebooks rulebooks() {
        return rulebooks;
    }

    boolean isEmpty() {
        return bySeq.isEmpty();
    }

    Iterable<Integer> seqs() {
        return bySeq.keySet();
    }

    List<CarrierIndex.Taken> taken() {
        List<CarrierIndex.Taken> taken = new ArrayList<>();
        for (Sent sent : bySeq.values()) {
            for (Sent.PartAnswer answer : sent.answers()) {
                if (answer.result() instanceof SubmitResult.Accepted accepted) {
                    Message message = sent.message();
                    taken.add(new CarrierIndex.Taken(
                            message.seq(),
                            answer.part(),
                            message.attempt(),
                            message.phone(),
                            accepted.carrierMessageId()));
                }
            }
        }
        return taken;
    }

    List<CarrierIndex.Unsure> unsure() {
        List<CarrierIndex.Unsure> unsure = new ArrayList<>();
        for (Sent sent : bySeq.values()) {
            for (Sent.PartAnswer answer : sent.answers()) {
                if (answer.result() instanceof SubmitResult.Unknown) {
                    unsure.add(new CarrierIndex.Unsure(
                            sent.message().seq(), answer.part(), sent.message().phone()));
                }
            }
        }
        return unsure;
    }

    /** The rows of messages that the carrier refused. */
    List<Integer> refused() {
        return bySeq.values().stream()
                .filter(sent ->
                        sent.answers().stream().anyMatch(answer -> answer.result() instanceof SubmitResult.Refused))
                .map(sent -> sent.message().seq())
                .toList();
    }

    /** The rule that wants the bind stopped, if an answer was of that kind. */
    Optional<String> stopsBind() {
        return refusals()
                .filter(outcome -> outcome instanceof SubmitOutcome.StopBind)
                .map(outcome -> outcome.rule().name())
                .findFirst();
    }

    /** Whether the carrier is asking for a slower pace. */
    boolean isThrottled() {
        return refusals()
                                        .filter(outcome -> outcome instanceof SubmitOutcome.Retry)
                                        .count()
                                * 2
                        >= bySeq.size()
                && !bySeq.isEmpty();
    }

    private Stream<SubmitOutcome> refusals() {
        return bySeq.values().stream()
                .flatMap(sent -> sent.answers().stream())
                .map(Sent.PartAnswer::result)
                .filter(SubmitResult.Refused.class::isInstance)
                .map(result -> rulebooks.submitOutcome(carrier, ((SubmitResult.Refused) result).commandStatus()));
    }

    /** Applies the answers to a message as it is stored now. @return why a part of it failed, when it did */
    Optional<PartResult.Failed> apply(Message message, Tariff tariff, Instant now, List<MessageEvents.Event> events) {
        Optional<PartResult.Failed> failure = Optional.empty();
        Sent sent = bySeq.get(message.seq());
        if (sent == null) {
            return failure;
        }
        for (Sent.PartAnswer answer : sent.answers()) {
            SubmitResult result = answer.result();
            if (result instanceof SubmitResult.Accepted) {
                message.accepted(answer.part(), carrierId, tariff, sentAt, now);
            } else if (result instanceof SubmitResult.Refused refused) {
                failure = refused(message, answer.part(), refused.commandStatus(), tariff, now, events);
            } else if (result instanceof SubmitResult.Unknown unknown) {
                message.lostSight(answer.part(), tariff, sentAt, now);
                events.add(new MessageEvents.Event(message.key(), now, MessageEvents.Kind.UNKNOWN, unknown.why()));
            }
        }
        return failure;
    }

    private Optional<PartResult.Failed> refused(
            Message message, int part, int status, Tariff tariff, Instant now, List<MessageEvents.Event> events) {
        String code = "0x%08X".formatted(status);
        SubmitOutcome outcome = rulebooks.submitOutcome(carrier, status);
        if (outcome instanceof SubmitOutcome.Fail fail) {
            PartResult.Failed failure =
                    new PartResult.Failed(fail.reason(), rulebooks.isPermanent(fail.reason()), code, now);
            return message.refusedByCarrier(part, failure, carrierId, tariff, now)
                    ? Optional.of(failure)
                    : Optional.empty();
        }
        message.postponed(code, now);
        events.add(new MessageEvents.Event(message.key(), now, MessageEvents.Kind.RETRY, code));
        return Optional.empty();
    }
}

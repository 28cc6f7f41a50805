package org.gatehouse.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.carrier.Receipt;
import org.gatehouse.carrier.Status;
import org.gatehouse.credit.Ledger;
import org.gatehouse.credit.ResellerShares;
import org.gatehouse.gate.Tariffs;
import org.gatehouse.intercept.InterceptRecords;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.Messages;
import org.gatehouse.message.PartResult;
import org.gatehouse.message.TallyChange;
import org.gatehouse.message.Tariff;
import org.gatehouse.message.TextHash;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.FailureClass;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/**
 * Applies located receipts to the messages of one campaign, in one transaction: state, tally, credit, intercept record
 * and contact. Applying them again changes nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class ReceiptApplication {

    @Inject
    private Database database;

    @Inject
    private RulesInForce rules;

    @Inject
    private Carriers carriers;

    @Inject
    private InterceptRecords intercepts;

    @Inject
    private ResellerShares shares;

    @Inject
    private Clock clock;

    void apply(Receipts.Target target, List<Located> receipts) {
        Rulebooks rulebooks = rules.of(target.tenant());
        List<Classified> classified =
                receipts.stream().map(located -> classify(located, rulebooks)).toList();
        database.inTenant(target.tenant(), sql -> CampaignRows.find(sql, target.campaign())
                .ifPresent(campaign -> apply(sql, campaign, classified, rulebooks)));
        shares.settled(target.tenant(), rulebooks);
        intercepts.publish(
                target.tenant(),
                target.campaign(),
                classified.stream()
                        .filter(one -> one.result() instanceof PartResult.Failed)
                        .map(one -> one.located().place().seq())
                        .toList());
    }

    private record Classified(Located located, PartResult result) {}

    private Classified classify(Located located, Rulebooks rulebooks) {
        Receipt receipt = located.receipt();
        Instant doneAt = receipt.doneAt();
        Instant at = time(doneAt, located.entry().receivedAt());
        if (receipt.status() == Status.DELIVERED) {
            return new Classified(located, new PartResult.Delivered(at));
        }
        String carrier = carriers.byId(located.entry().carrierId())
                .map(CarrierRoute::name)
                .orElse("");
        String code = PartResult.keptCode(receipt.errorCode().isEmpty() ? receipt.stat() : receipt.errorCode());
        FailureClass failure = rulebooks.classify(carrier, receipt.stat(), receipt.errorCode());
        return new Classified(
                located,
                failure.reason() == Reason.EXPIRED
                        ? new PartResult.Expired(code, at)
                        : new PartResult.Failed(failure.reason(), failure.permanent(), code, at));
    }

    /** Receipts tell whole seconds or minutes: within the minute of its arrival the arrival is the better time. */
    private static Instant time(@Nullable Instant doneAt, Instant receivedAt) {
        return doneAt == null || Duration.between(doneAt, receivedAt).abs().compareTo(Duration.ofMinutes(1)) < 0
                ? receivedAt
                : doneAt;
    }

    private void apply(Sql sql, Campaign campaign, List<Classified> receipts, Rulebooks rulebooks) {
        Instant now = clock.instant();
        Tariff tariff = Tariffs.of(campaign, rulebooks);
        long number = campaign.number();
        TreeSet<Integer> seqs = receipts.stream()
                .map(one -> one.located().place().seq())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Message> messages = new HashMap<>();
        Messages.lock(sql, number, seqs).forEach(message -> messages.put(message.seq(), message));
        List<MessageEvents.Event> events = new ArrayList<>();
        Map<Integer, PartResult.Failed> failed = new HashMap<>();
        Set<Message> changed = new HashSet<>();
        for (Classified one : receipts) {
            Message message = messages.get(one.located().place().seq());
            if (message == null) {
                continue; // detail retention is over
            }
            MessageState before = message.state();
            Message.Applied applied = message.receive(one.located().place().part(), one.result(), tariff, now);
            switch (applied) {
                case RESULT -> {
                    changed.add(message);
                    if (one.result() instanceof PartResult.Failed failure) {
                        failed.put(message.seq(), failure);
                    }
                }
                case CORRECTION -> {
                    changed.add(message);
                    events.addAll(LateResults.correction(message, before, now));
                }
                case LATE -> events.add(LateResults.loggedOnly(message, one.result(), now));
                case NOTHING -> {}
            }
        }
        List<Message> ordered =
                changed.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
        forgoWhatTheAccountCannotBear(sql, ordered);
        MessageEvents.addOnce(sql, events);
        InterceptRecords.record(sql, failures(campaign, failed, messages), rulebooks::intercepts, now);
        Ledger.post(sql, number, Batch.store(sql, number, ordered, now), now);
    }

    private static List<InterceptRecords.Failure> failures(
            Campaign campaign, Map<Integer, PartResult.Failed> failed, Map<Integer, Message> messages) {
        if (failed.isEmpty()) {
            return List.of();
        }
        byte[] textHash = TextHash.of(campaign.text());
        return failed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new InterceptRecords.Failure(
                        Objects.requireNonNull(messages.get(entry.getKey())),
                        entry.getValue().reason(),
                        entry.getValue().carrierCode(),
                        textHash))
                .toList();
    }

    private static void forgoWhatTheAccountCannotBear(Sql sql, List<Message> messages) {
        long redebited = TallyChange.of(messages).redebited();
        if (redebited > 0 && Ledger.lock(sql).available() < redebited) {
            messages.forEach(Message::forgoReDebit);
        }
    }
}

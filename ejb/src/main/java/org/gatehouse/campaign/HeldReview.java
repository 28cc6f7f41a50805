package org.gatehouse.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.credit.Ledger;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.Frequency;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Chunk;
import org.gatehouse.message.Chunks;
import org.gatehouse.message.Decided;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Outcome;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.gatehouse.work.DispatchSignal;
import org.gatehouse.work.HeldIndex;
import org.gatehouse.work.Ticket;
import org.gatehouse.work.Tickets;

/**
 * A person's decision on held messages: let them go, or refuse them; chunk by chunk, each in a transaction of its own.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class HeldReview {

    @Inject
    private Database database;

    @Inject
    private Carriers carriers;

    @Inject
    private Tickets tickets;

    @Inject
    private HeldIndex held;

    @Inject
    private DispatchSignal dispatch;

    @Inject
    private Clock clock;

    /** @param seqs the rows to decide on; empty: all held ones */
    void decide(CampaignId id, Decisions.Person person, Set<Integer> seqs) {
        Instant now = clock.instant();
        if (person.released()) {
            openWork(id, now);
        }
        for (Integer chunkNo : database.tenant(id.tenant(), sql -> Chunks.numbers(sql, id.number()))) {
            database.inTenant(id.tenant(), sql -> decide(sql, id.number(), chunkNo, person, seqs, now));
        }
        held.update(id.tenant(), id.number());
        if (person.released()) {
            openWork(id, now);
            dispatch.raise();
        }
    }

    private static void decide(
            Sql sql, long number, int chunkNo, Decisions.Person person, Set<Integer> seqs, Instant now) {
        Campaign campaign = CampaignRows.lock(sql, number).orElseThrow();
        if (campaign.isCancelled()) {
            return;
        }
        Chunk chunk = Chunks.lock(sql, number, chunkNo).orElseThrow().chunk();
        List<Message> messages = Messages.lockChunk(sql, number, chunkNo, chunk.firstSeq(), chunk.lastSeq()).stream()
                .filter(message -> message.state() == MessageState.HELD)
                .filter(message -> seqs.isEmpty() || seqs.contains(message.seq()))
                .toList();
        if (messages.isEmpty()) {
            return;
        }
        Decisions decisions = new Decisions(sql, number);
        Map<Integer, Decisions.Decision> known = Decisions.all(sql, number);
        Instant due = campaign.dueAt().isAfter(now) ? campaign.dueAt() : now;
        List<MessageEvents.Event> events = new ArrayList<>();
        if (!person.released()) {
            giveBack(sql, campaign, messages);
        }
        for (Message message : messages) {
            Decisions.Decision before =
                    Objects.requireNonNull(known.get(message.decided().decisionNo()));
            int decisionNo = decisions.number(before.by(person));
            message.decide(outcome(message, person, decisionNo, due, now), now);
            events.add(new MessageEvents.Event(
                    message.key(),
                    now,
                    person.released() ? MessageEvents.Kind.RELEASED : MessageEvents.Kind.REFUSED_BY_PERSON,
                    person.comment()));
        }
        if (person.released()) {
            Chunks.wake(sql, number, chunkNo, due, due.plus(campaign.validity()));
        }
        MessageEvents.add(sql, events);
        Ledger.post(sql, number, Batch.store(sql, number, messages, now), now);
    }

    /** A released message is asked about once more before it leaves: its verdict counts as old. */
    private static Outcome outcome(Message message, Decisions.Person person, int decisionNo, Instant due, Instant now) {
        Decided before = message.decided();
        if (!person.released()) {
            Decided decided = new Decided(decisionNo, before.facts(), null, now);
            return new Outcome(MessageState.REFUSED, Reason.CONTENT_NON_COMPLIANT, decided, message.dueAt());
        }
        Decided decided = new Decided(decisionNo, before.facts(), before.countedSlot(), Instant.EPOCH);
        return new Outcome(due.isAfter(now) ? MessageState.SCHEDULED : MessageState.QUEUED, null, decided, due);
    }

    private static void giveBack(Sql sql, Campaign campaign, List<Message> refused) {
        Map<Integer, List<Long>> bySlot = new HashMap<>();
        for (Message message : refused) {
            Integer slot = message.decided().countedSlot();
            if (slot != null) {
                bySlot.computeIfAbsent(slot, any -> new ArrayList<>()).add(message.phone());
            }
        }
        bySlot.forEach((slot, phones) -> Frequency.giveBack(sql, phones, slot, campaign.category()));
    }

    private void openWork(CampaignId id, Instant now) {
        Campaign campaign = database.tenant(id.tenant(), sql -> CampaignRows.find(sql, id.number()))
                .orElseThrow();
        Instant due = campaign.dueAt().isAfter(now) ? campaign.dueAt() : now;
        List<Ticket> work = new ArrayList<>();
        carriers.all()
                .forEach(route -> work.add(new Ticket(
                        Ticket.Kind.DISPATCH, id.tenant(), id.number(), route.id(), campaign.priority(), due)));
        work.add(new Ticket(
                Ticket.Kind.EXPIRE, id.tenant(), id.number(), 0, campaign.priority(), due.plus(campaign.validity())));
        tickets.open(work);
    }
}

package org.gatehouse.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.credit.TopUps.Movement;
import org.gatehouse.message.Batch;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.message.Life;
import org.gatehouse.message.Message;
import org.gatehouse.message.MessageKey;
import org.gatehouse.message.Messages;
import org.gatehouse.message.Sample;
import org.gatehouse.message.TallyChange;
import org.gatehouse.message.Tariff;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.sql.Sql;

/** Everything that moves credit, in the transactions in which the portal does it. */
public record LedgerScene(TenantTransactions transactions) {

    private static final Instant NOW = Sample.START;
    private static final byte[] NO_HASH = new byte[32];

    /** Something that happens to one row of a campaign. */
    record RowEvent(int seq, Life.Event event) {}

    public void topUp(long credits, String reference) {
        transactions.run(
                sql -> TopUps.in(sql, new Movement(EntryKind.TOP_UP, credits, "TOP_UP:" + reference, null, NOW)));
    }

    void openCampaign(long number) {
        transactions.run(sql -> CampaignRows.insert(sql, campaign(number), "key " + number, NO_HASH));
    }

    private static Campaign campaign(long number) {
        return Sample.campaign(number, Category.TRANSACTIONAL, "Hello", NOW, Campaign.Phase.CHECKING, 1_000);
    }

    /** The first pass. @return whether the credits could be set aside */
    boolean setAside(long number, int credits) {
        return transactions.call(sql -> {
            long setAside = CampaignRows.lock(sql, number).orElseThrow().setAside();
            boolean enough = Ledger.setAside(sql, credits) == 0;
            if (enough) {
                CampaignRows.admitting(sql, number, setAside + credits);
            }
            return enough;
        });
    }

    /** One block of the second pass: what was set aside is reserved or let go. */
    Consumer<Sql> admission(long number, int segmentCount, Collection<MessageState> states) {
        return sql -> {
            Campaign campaign = CampaignRows.lock(sql, number).orElseThrow();
            List<Message> messages = new ArrayList<>();
            int seq = campaign.nextChunk();
            for (MessageState state : states) {
                messages.add(Sample.message(new MessageKey(number, ++seq), segmentCount, state));
            }
            TallyChange change = Batch.store(sql, number, messages, NOW);
            Ledger.admit(sql, number, change, campaign.setAside(), NOW);
            CampaignRows.advance(sql, campaign, campaign.nextBlock() + 1, seq, 0);
        };
    }

    /** Answers, receipts and clocks of one campaign in one transaction. */
    Consumer<Sql> results(long number, List<RowEvent> events, Tariff tariff, Instant now) {
        return sql -> {
            TreeSet<Integer> seqs = events.stream().map(RowEvent::seq).collect(Collectors.toCollection(TreeSet::new));
            Map<Integer, Message> messages = Messages.lock(sql, number, seqs).stream()
                    .collect(Collectors.toMap(Message::seq, Function.identity(), (a, b) -> a, TreeMap::new));
            for (RowEvent event : events) {
                Message message = messages.get(event.seq());
                if (message != null) {
                    event.event().applyTo(message, tariff, now);
                }
            }
            long redebited = TallyChange.of(messages.values()).redebited();
            if (redebited > 0 && Ledger.lock(sql).available() < redebited) {
                messages.values().forEach(Message::forgoReDebit);
            }
            Ledger.post(sql, number, Batch.store(sql, number, messages.values(), now), now);
        };
    }

    /** In one transaction: nothing else runs meanwhile, and connections are dear. */
    public List<Difference> audit() {
        return transactions.call(sql -> new Auditor(work -> work.accept(sql)).audit());
    }

    public Ledger.Balance account() {
        return transactions.call(Ledger::lock);
    }
}

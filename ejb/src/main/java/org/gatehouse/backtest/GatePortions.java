package org.gatehouse.backtest;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;
import org.jspecify.annotations.Nullable;

/** Asks the gate again about the messages of one campaign. Equal facts of a campaign with one text are judged once. */
final class GatePortions implements Portions {

    private static final int KNOWN_MAX = 50_000;

    private final Database database;
    private final TenantId tenant;
    private final Period period;
    private final PastCampaign campaign;
    private final Hindsights hindsights;
    private final Map<Facts, Compared> known = new ConcurrentHashMap<>();

    GatePortions(Database database, TenantId tenant, Period period, PastCampaign campaign, Hindsights hindsights) {
        this.database = database;
        this.tenant = tenant;
        this.period = period;
        this.campaign = campaign;
        this.hindsights = hindsights;
    }

    /** All that the verdicts on one text depend on; of the number itself only what the rulebooks ask of it. */
    private record Facts(int decisionNo, ByteBuffer inForce, ByteBuffer drafted, List<List<List<Long>>> prefixes) {

        static Facts of(AskedAgain again, PastMessage message, RecipientFacts inForce, RecipientFacts drafted) {
            return new Facts(
                    message.decisionNo(),
                    ByteBuffer.wrap(inForce.encode()),
                    ByteBuffer.wrap(drafted.encode()),
                    again.prefixes(message.phone()));
        }
    }

    private record Compared(@Nullable Change change, int goesMore) {

        static Compared of(AskedAgain.Verdicts verdicts) {
            return new Compared(verdicts.areSame() ? null : verdicts.change(), verdicts.goesMore());
        }
    }

    private record Stored(int rows, List<PastMessage> asked, Optional<UploadBlock.Packed> upload, SlotCounts counts) {}

    @Override
    public Portion read(int firstSeq, int lastSeq) {
        Stored stored = database.reading(tenant, sql -> read(sql, firstSeq, lastSeq));
        Hindsights.Both lists = hindsights.read(stored.asked());
        return new Portion(stored.rows(), () -> compare(stored, lists));
    }

    private Stored read(Sql sql, int firstSeq, int lastSeq) {
        long number = campaign.campaign().number();
        List<PastMessage> rows = PastMessages.read(sql, number, firstSeq, lastSeq);
        List<PastMessage> asked = rows.stream()
                .filter(message -> period.contains(message.decidedAt()) && campaign.decisionOf(message) != null)
                .toList();
        boolean needsUpload = !asked.isEmpty() && !campaign.hasOneText();
        return new Stored(
                rows.size(),
                asked,
                needsUpload ? UploadBlock.find(sql, number, UploadBlock.of(firstSeq)) : Optional.empty(),
                counts(sql, asked));
    }

    private SlotCounts counts(Sql sql, List<PastMessage> asked) {
        Set<Long> phones = asked.stream().map(PastMessage::phone).collect(Collectors.toSet());
        return campaign.windowNeeded(asked)
                .map(window ->
                        SlotCounts.read(sql, phones, window, campaign.campaign().category()))
                .orElse(SlotCounts.NONE);
    }

    private List<Difference> compare(Stored stored, Hindsights.Both lists) {
        Texts texts = texts(stored);
        List<Difference> differences = new ArrayList<>();
        for (PastMessage message : stored.asked()) {
            AskedAgain again = campaign.decisionOf(message);
            if (again != null && texts.has(message)) {
                Compared compared = compare(again, message, texts, stored.counts(), lists);
                if (compared.change() != null) {
                    differences.add(difference(message, compared.change(), compared.goesMore()));
                }
            }
        }
        return differences;
    }

    private Compared compare(
            AskedAgain again, PastMessage message, Texts texts, SlotCounts counts, Hindsights.Both lists) {
        RecipientFacts seen = again.facts(message);
        Instant due = campaign.due(message);
        RecipientFacts inForce =
                lists.inForce().of(message, again.countsInForce().adapt(message, due, seen, counts));
        RecipientFacts drafted =
                lists.drafted().of(message, again.countsDrafted().adapt(message, due, seen, counts));
        if (!campaign.hasOneText()) {
            return Compared.of(again.judge(again.read(texts.of(message)), inForce, drafted));
        }
        Facts facts = Facts.of(again, message, inForce, drafted);
        Compared compared = known.get(facts);
        if (compared == null) {
            compared = Compared.of(again.judge(again.read(texts.of(message)), inForce, drafted));
            if (known.size() < KNOWN_MAX) {
                known.put(facts, compared);
            }
        }
        return compared;
    }

    /** What the campaign pays for a message that goes; one that was withdrawn pays nothing either way. */
    private Difference difference(PastMessage message, Change change, int goesMore) {
        int price = message.state() == MessageState.CANCELLED
                ? 0
                : message.parts().length * campaign.campaign().terms().creditsPerSegment();
        Place place = new Place(campaign.campaign().number(), message.seq());
        return new Difference(change, place, message.phone(), goesMore * price);
    }

    private Texts texts(Stored stored) {
        if (campaign.hasOneText()) {
            return new OneText(campaign.render(Map.of()));
        }
        return new UploadTexts(
                campaign, stored.upload().map(UploadBlock.Packed::rows).orElse(List.of()));
    }

    /** The texts of messages before anything is appended; null where a variable has no value. */
    private sealed interface Texts {

        /** Whether what its text is made of is still there. */
        boolean has(PastMessage message);

        @Nullable
        String of(PastMessage message);
    }

    private record OneText(@Nullable String text) implements Texts {

        @Override
        public boolean has(PastMessage message) {
            return true;
        }

        @Override
        public @Nullable String of(PastMessage message) {
            return text;
        }
    }

    private record UploadTexts(PastCampaign campaign, List<UploadRow> rows) implements Texts {

        @Override
        public boolean has(PastMessage message) {
            return place(message) < rows.size();
        }

        @Override
        public @Nullable String of(PastMessage message) {
            return campaign.render(rows.get(place(message)).byName(campaign.variables()));
        }

        private static int place(PastMessage message) {
            return (message.seq() - 1) % UploadBlock.ROWS;
        }
    }
}

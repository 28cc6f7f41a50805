package org.gatehouse.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.gate.MessageTexts;
import org.gatehouse.message.Campaign;
import org.gatehouse.message.CampaignRows;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Template;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.gatehouse.transaction.Database;

/** Reads number and text of examples from their tenant's database, as far as they are kept. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExampleTexts {

    private Database database;

    /** For the container's proxy. */
    protected ExampleTexts() {}

    @Inject
    public ExampleTexts(Database database) {
        this.database = database;
    }

    /** @param phone with + */
    record Shown(String phone, String text) {}

    /** @throws org.gatehouse.transaction.TenantOutOfService when they cannot be read now */
    Map<Place, Shown> of(TenantId tenant, Collection<Place> places) {
        Map<Long, List<Integer>> rows = new TreeMap<>();
        List<Long> replies = new ArrayList<>();
        for (Place place : places) {
            if (place.isReply()) {
                replies.add(place.number());
            } else {
                rows.computeIfAbsent(place.campaign(), campaign -> new ArrayList<>())
                        .add((int) place.number());
            }
        }
        return database.reading(tenant, sql -> {
            Map<Place, Shown> shown = new HashMap<>();
            rows.forEach(
                    (campaign, seqs) -> CampaignRows.find(sql, campaign).ifPresent(found -> messages(sql, found, seqs)
                            .forEach(message -> shown.put(message.place(), message.shown()))));
            replies(sql, replies).forEach(reply -> shown.put(reply.place(), reply.shown()));
            return shown;
        });
    }

    private record Found(Place place, Shown shown) {}

    private static List<Found> messages(Sql sql, Campaign campaign, List<Integer> seqs) {
        Map<Integer, Rendering> texts =
                MessageTexts.render(sql, campaign.number(), Template.parse(campaign.text()), seqs);
        List<Object> values = new ArrayList<>();
        values.add(campaign.number());
        values.addAll(seqs);
        return sql.list(
                "SELECT seq, phone FROM message WHERE campaign_id = ? AND seq IN (" + Sql.places(seqs.size()) + ")",
                row -> new Found(
                        new Place(campaign.number(), row.getInt("seq")),
                        new Shown(PhoneNumbers.e164(row.getLong("phone")), text(campaign, texts, row.getInt("seq")))),
                values.toArray());
    }

    /** As it goes out; before its variables where one has no value. */
    private static String text(Campaign campaign, Map<Integer, Rendering> texts, int seq) {
        return texts.get(seq) instanceof Rendering.Text rendered
                ? rendered.text() + campaign.terms().appended()
                : campaign.text();
    }

    private static List<Found> replies(Sql sql, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT id, phone, text FROM reply WHERE id IN (" + Sql.places(ids.size()) + ")",
                        row -> new Found(
                                Place.ofReply(row.getLong("id")),
                                new Shown(PhoneNumbers.e164(row.getLong("phone")), row.getString("text"))),
                        ids.toArray());
    }
}

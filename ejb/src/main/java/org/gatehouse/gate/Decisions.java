package org.gatehouse.gate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Why the messages of a campaign stand where they stand: one row for each distinct outcome. The campaign's row must be
 * locked, since numbers are given in order; 0 means that no rule had anything to say and no person decided.
 */
public final class Decisions {

    private final Sql sql;
    private final long campaign;
    private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
    private int last;

    /** Reads what the campaign has so far. */
    public Decisions(Sql sql, long campaign) {
        this.sql = sql;
        this.campaign = campaign;
        sql.each(
                "SELECT decision_no, digest FROM decision WHERE campaign_id = ?",
                row -> Map.entry(ByteBuffer.wrap(row.getBytes("digest")), row.getInt("decision_no")),
                entry -> {
                    numbers.put(entry.getKey(), entry.getValue());
                    last = Math.max(last, entry.getValue());
                },
                campaign);
    }

    /**
     * One decision.
     *
     * @param versions the rulebooks that were asked
     * @param person what a person added: who let it go or refused it and the comment, else null
     */
    public record Decision(
            List<Hit> hits, String versions, @Nullable Person person) {

        /** The hit that counts: the strictest, the first of its strictness in the order of reasons. */
        public @Nullable Hit decisive() {
            return hits.isEmpty() ? null : hits.get(0);
        }

        /** The hold rules that a person overrode by letting the message go. */
        public Set<String> releasedRules() {
            return person != null && person.released()
                    ? hits.stream()
                            .filter(hit -> hit.disposition() == Disposition.HOLD)
                            .map(hit -> hit.rule().name())
                            .collect(Collectors.toSet())
                    : Set.of();
        }
    }

    /** A person's decision on a held message. */
    public record Person(boolean released, String comment) {}

    /** The number of a decision, stored when it is new. */
    public int number(Decision decision) {
        if (decision.hits().isEmpty() && decision.person() == null) {
            return 0;
        }
        String hits = write(decision.hits());
        Person person = decision.person();
        String comment = person == null ? null : (person.released() ? "+" : "-") + person.comment();
        byte[] digest = TextHash.of(hits + '\n' + decision.versions() + '\n' + comment);
        return numbers.computeIfAbsent(ByteBuffer.wrap(digest), key -> {
            last++;
            sql.update(
                    "INSERT INTO decision (campaign_id, decision_no, digest, hits, versions, comment)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    campaign,
                    last,
                    digest,
                    hits,
                    decision.versions(),
                    comment);
            return last;
        });
    }

    /** All decisions of a campaign by number. */
    public static Map<Integer, Decision> all(Sql sql, long campaign) {
        Map<Integer, Decision> decisions = new HashMap<>();
        sql.each(
                "SELECT decision_no, hits, versions, comment FROM decision WHERE campaign_id = ?",
                row -> Map.entry(
                        row.getInt("decision_no"),
                        new Decision(
                                read(row.getString("hits")),
                                row.getString("versions"),
                                person(row.getString("comment")))),
                entry -> decisions.put(entry.getKey(), entry.getValue()),
                campaign);
        return decisions;
    }

    private static @Nullable Person person(@Nullable String comment) {
        return comment == null ? null : new Person(comment.startsWith("+"), comment.substring(1));
    }

    private static String write(List<Hit> hits) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Hit hit : hits) {
            Reason reason = hit.reason();
            array.add(Json.createObjectBuilder()
                    .add("rulebook", hit.rule().rulebook())
                    .add("version", hit.rule().version())
                    .add("rule", hit.rule().name())
                    .add("disposition", hit.disposition().name())
                    .add("reason", reason == null ? "" : reason.name())
                    .add("arguments", Json.createArrayBuilder(hit.arguments())));
        }
        return array.build().toString();
    }

    private static List<Hit> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            List<Hit> hits = new ArrayList<>(array.size());
            for (JsonObject hit : array.getValuesAs(JsonObject.class)) {
                String reason = hit.getString("reason");
                hits.add(new Hit(
                        new RuleRef(hit.getString("rulebook"), hit.getInt("version"), hit.getString("rule")),
                        Disposition.valueOf(hit.getString("disposition")),
                        reason.isEmpty() ? null : Reason.valueOf(reason),
                        hit.getJsonArray("arguments").getValuesAs(JsonString::getString)));
            }
            return hits;
        }
    }
}

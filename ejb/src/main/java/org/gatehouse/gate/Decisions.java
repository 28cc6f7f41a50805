package org.gatehouse.gate;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Why the messages of a campaign stand where they stand: one row for each distinct outcome, with everything but the
 * recipient's own facts that it followed from. The campaign's row must be locked, since numbers are given in order,
 * from 1 on; 0 stands beside messages that no rule was asked about.
 */
public final class Decisions {

    private static final String INSERT = "INSERT INTO decision (campaign_id, decision_no, digest, hits, overridden,"
            + " versions, facts, comment) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ALL =
            "SELECT decision_no, hits, overridden, versions, facts, comment FROM decision WHERE campaign_id = ?";

    private final Sql sql;
    private final long campaign;
    private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
    private final Map<Decision, Integer> known = new HashMap<>();
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
     * @param hits what the rules said, the decisive one first; none when the message passed
     * @param versions the rulebooks that were asked
     * @param facts what all messages of the campaign had in common then
     * @param overridden the hits of hold rules that a person had overridden before the rules were asked
     * @param person what a person added: who let it go or refused it and the comment, else null
     */
    public record Decision(
            List<Hit> hits,
            String versions,
            CampaignFacts facts,
            List<Hit> overridden,
            @Nullable Person person) {

        public Decision {
            hits = List.copyOf(hits);
            overridden = List.copyOf(overridden);
        }

        /** The hit that counts: the strictest, the first of its strictness in the order of reasons. */
        public @Nullable Hit decisive() {
            boolean isMilder = hits.isEmpty()
                    || (!overridden.isEmpty()
                            && Disposition.HOLD.isStricterThan(hits.get(0).disposition()));
            if (!isMilder) {
                return hits.get(0);
            }
            return overridden.isEmpty() ? null : overridden.get(0);
        }

        /** The names of the hold rules that did not hold again when the rules were asked. */
        public Set<String> overriddenRules() {
            return names(overridden.stream());
        }

        /** The hold rules that a person has overridden by now, by letting the message go. */
        public Set<String> releasedRules() {
            return names(released().stream());
        }

        /** The same as hits. */
        List<Hit> released() {
            boolean isReleased = person != null && person.released();
            return Stream.concat(
                            overridden.stream(),
                            hits.stream().filter(hit -> isReleased && hit.disposition() == Disposition.HOLD))
                    .toList();
        }

        /** The same rules and facts with what a person decided upon them. */
        public Decision by(Person decider) {
            return new Decision(hits, versions, facts, overridden, decider);
        }

        private static Set<String> names(Stream<Hit> hits) {
            return hits.map(hit -> hit.rule().scopedName()).collect(Collectors.toSet());
        }
    }

    /** A person's decision on a held message. */
    public record Person(boolean released, String comment) {}

    /**
     * The hits of a verdict as they are kept: the decisive one first; a variable error names its variable, which the
     * facts do not hold.
     */
    static List<Hit> hits(Verdict verdict, @Nullable String unfilledVariable) {
        Hit decisive = verdict.decisive();
        if (decisive == null) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(verdict.hits().size());
        hits.add(
                unfilledVariable == null || !decisive.arguments().isEmpty()
                        ? decisive
                        : new Hit(
                                decisive.rule(), decisive.disposition(), decisive.reason(), List.of(unfilledVariable)));
        verdict.hits().stream().filter(hit -> !hit.equals(decisive)).forEach(hits::add);
        return hits;
    }

    /** The number of a decision, stored when it is new. */
    public int number(Decision decision) {
        return known.computeIfAbsent(decision, this::find);
    }

    private int find(Decision decision) {
        String hits = StoredHits.write(decision.hits());
        String overridden = StoredHits.write(decision.overridden());
        String facts = StoredFacts.write(decision.facts());
        Person person = decision.person();
        String comment = person == null ? null : (person.released() ? "+" : "-") + person.comment();
        byte[] digest =
                TextHash.of(String.join("\n", hits, overridden, decision.versions(), facts, String.valueOf(comment)));
        return numbers.computeIfAbsent(ByteBuffer.wrap(digest), key -> {
            last++;
            sql.update(INSERT, campaign, last, digest, hits, overridden, decision.versions(), facts, comment);
            return last;
        });
    }

    /** All decisions of a campaign by number. */
    public static Map<Integer, Decision> all(Sql sql, long campaign) {
        Map<Integer, Decision> decisions = new HashMap<>();
        sql.each(
                ALL,
                row -> Map.entry(row.getInt("decision_no"), read(row)),
                entry -> decisions.put(entry.getKey(), entry.getValue()),
                campaign);
        return decisions;
    }

    private static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                StoredHits.read(row.getString("hits")),
                row.getString("versions"),
                StoredFacts.read(row.getString("facts")),
                StoredHits.read(row.getString("overridden")),
                person(row.getString("comment")));
    }

    private static @Nullable Person person(@Nullable String comment) {
        return comment == null ? null : new Person(comment.startsWith("+"), comment.substring(1));
    }
}

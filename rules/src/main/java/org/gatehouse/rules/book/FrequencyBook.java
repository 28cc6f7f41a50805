package org.gatehouse.rules.book;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;

/** The frequency rulebook of one layer: its rules on time, and a rule for each row of its limits and windows. */
final class FrequencyBook {

    /** A message's facts hold eight counts: the platform's, its reseller's, its customer's. */
    static final int PLATFORM_LIMITS_MAX = 4;

    static final int LAYER_LIMITS_MAX = 2;

    private final RulebookSource source;
    private final List<FrequencyLimit> limits;
    private final GateActions actions;
    /** Rows whose hours do not stand in their action. */
    private final IdentityHashMap<Rule, Function<MessageFact, Ruling>> rows = new IdentityHashMap<>();

    private final RuleEngine<MessageFact, Ruling> engine;

    FrequencyBook(RulebookSource source) {
        this.source = source;
        this.actions = new GateActions(source);
        RuleTexts rules = RuleTexts.of(source, GateActions.VOCABULARY);
        List<LimitRow> limitRows = Table.read(source, "limits", LimitRow::of);
        requireFew(limitRows.size());
        limits = limitRows.stream().map(LimitRow::limit).toList();
        for (int place = 0; place < limitRows.size(); place++) {
            rules.add(rule(limitRows.get(place), place));
        }
        Table.read(source, "windows", CalendarWindow::of).forEach(window -> rules.add(rule(window)));
        engine = RuleEngine.of(MessageFields.TYPE, rules.rules(), this::decisionOf);
    }

    private void requireFew(int count) {
        int most = source.layer().isEmpty() ? PLATFORM_LIMITS_MAX : LAYER_LIMITS_MAX;
        if (count > most) {
            RuleError tooMany = RuleError.of(1, 1, Fault.TOO_LONG, "limits-too-many", most);
            throw new RulebookException(source.name() + "-limits", List.of(tooMany));
        }
    }

    private Rule rule(LimitRow row, int place) {
        Rule rule = row.rule(place);
        FrequencyLimit limit = row.limit();
        if (limit.isRolling() && limit.disposition() == Disposition.DEFER) {
            Hit hit = new Hit(source.ref(row.name()), Disposition.DEFER, null, List.of());
            Ruling ruling = new Ruling(hit, limit.rollingHours());
            rows.put(rule, message -> ruling);
        }
        return rule;
    }

    private Rule rule(CalendarWindow window) {
        Rule rule = window.rule();
        Hit hit = window.hit(source.ref(window.name()));
        Ruling ruling = new Ruling(hit, 0);
        rows.put(
                rule,
                window.disposition() == Disposition.DEFER
                        ? message -> new Ruling(hit, window.hoursToEnd(message.recipient()))
                        : message -> ruling);
        return rule;
    }

    private Function<MessageFact, Ruling> decisionOf(Rule rule, Action action) {
        Function<MessageFact, Ruling> row = rows.get(rule);
        return row == null ? actions.decisionOf(rule, action) : row;
    }

    RulebookSource source() {
        return source;
    }

    List<FrequencyLimit> limits() {
        return limits;
    }

    /** Adds what its rules want done. */
    void ask(MessageFact message, List<Ruling> rulings) {
        engine.ask(message, rulings);
    }

    AskedBook open(MessageFact message) {
        return AskedBook.ofMessage(source, engine, message);
    }
}

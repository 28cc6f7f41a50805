package org.gatehouse.rules.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/** The refund rulebook: what a message that did not arrive gives back. */
final class RefundBook {

    private static final String ANY = "*";
    static final Vocabulary VOCABULARY =
            OutcomeFact.vocabulary("refund", new Parameter.RuleName(), new Parameter.Whole(0, 100));

    private final RulebookSource source;
    private final RuleEngine<OutcomeFact, RefundPolicy> engine;
    private final Map<OutcomeFact, RefundPolicy> policies = new HashMap<>();

    RefundBook(RulebookSource source) {
        this.source = source;
        RowRules<OutcomeFact, RefundPolicy> rules = new RowRules<>(RuleTexts.rules(source, VOCABULARY));
        Table.read(source, "refunds", row -> {
            RefundPolicy policy = new RefundPolicy(row.whole("percent", 0, 100), source.ref(row.name()));
            rules.add(row.name(), conditions(row), action(policy), policy);
            return policy;
        });
        engine = rules.engine(OutcomeFact.TYPE, this::decisionOf);
        for (Reason reason : OutcomeFact.reasons()) {
            for (ChargingMode mode : ChargingMode.values()) {
                OutcomeFact outcome = new OutcomeFact(reason, mode);
                List<RefundPolicy> found = engine.ask(outcome);
                policies.put(outcome, found.isEmpty() ? unlisted() : found.get(0));
            }
        }
    }

    private static List<Condition> conditions(Row row) {
        Condition reason =
                RowConditions.is("reason", row.oneOf("reason", Reason.class).name());
        return row.text("mode").equals(ANY)
                ? List.of(reason)
                : List.of(
                        reason,
                        RowConditions.is(
                                "mode", row.oneOf("mode", ChargingMode.class).name()));
    }

    private static Action action(RefundPolicy policy) {
        return new Action(
                "refund", List.of(new Operand.Text(policy.rule().name()), new Operand.Whole(policy.percent())));
    }

    private Function<OutcomeFact, RefundPolicy> decisionOf(Rule rule, Action action) {
        int percent = (int) ((Operand.Whole) action.arguments().get(1)).value();
        RefundPolicy policy = new RefundPolicy(percent, source.ref(rule.name()));
        return outcome -> policy;
    }

    RulebookSource source() {
        return source;
    }

    private RefundPolicy unlisted() {
        return new RefundPolicy(0, source.ref(Rulebooks.UNLISTED));
    }

    AskedBook open(OutcomeFact outcome) {
        return AskedBook.of(source, engine, outcome, OutcomeWords.ofRefund(unlisted()));
    }

    RefundPolicy policy(Reason reason, ChargingMode mode) {
        if (reason.kind() == Reason.Kind.REFUSAL) {
            throw new IllegalArgumentException("A refused message was never charged: " + reason);
        }
        return Objects.requireNonNull(policies.get(new OutcomeFact(reason, mode)));
    }
}

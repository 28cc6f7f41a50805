package org.gatehouse.rules.book;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.rules.book.InterceptPolicy.ContactAction;
import org.gatehouse.rules.book.InterceptPolicy.Scope;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/** The intercept rulebook of one layer: what a failure keeps us from trying again. */
final class InterceptBook {

    private static final int YEAR_SECONDS = 366 * 24 * 60 * 60;
    static final Vocabulary VOCABULARY = OutcomeFact.vocabulary(
            "intercept",
            new Parameter.RuleName(),
            new Parameter.Whole(0, YEAR_SECONDS),
            new Parameter.OneOf(MessageFields.namesOf(Scope.values())),
            new Parameter.OneOf(MessageFields.namesOf(InterceptPolicy.Key.values())),
            new Parameter.OneOf(MessageFields.namesOf(ContactAction.values())));

    private final RulebookSource source;
    private final RuleEngine<OutcomeFact, InterceptPolicy> engine;
    private final Map<Reason, InterceptPolicy> policies = new EnumMap<>(Reason.class);

    InterceptBook(RulebookSource source) {
        this.source = source;
        RowRules<OutcomeFact, InterceptPolicy> rules = new RowRules<>(RuleTexts.rules(source, VOCABULARY));
        Table.read(source, "outcomes", row -> {
            InterceptPolicy policy = policy(row);
            String reason = row.oneOf("reason", Reason.class).name();
            rules.add(row.name(), List.of(RowConditions.is("reason", reason)), action(policy), policy);
            return policy;
        });
        engine = rules.engine(OutcomeFact.TYPE, this::decisionOf);
        for (Reason reason : OutcomeFact.reasons()) {
            engine.ask(new OutcomeFact(reason, ChargingMode.CHARGE_ON_SUBMIT)).stream()
                    .findFirst()
                    .ifPresent(policy -> policies.put(reason, policy));
        }
    }

    private InterceptPolicy policy(Row row) {
        if (!row.duration("ttl").isZero()) {
            requireOther(row, "scope", Scope.NONE.name());
            requireOther(row, "key", InterceptPolicy.Key.NONE.name());
            requireOther(row, "recorded", "no");
        }
        return new InterceptPolicy(
                row.duration("ttl"),
                row.oneOf("scope", Scope.class),
                row.oneOf("key", InterceptPolicy.Key.class),
                row.flag("deletable"),
                row.oneOf("contact", ContactAction.class),
                row.flag("recorded"),
                source.ref(row.name()));
    }

    private static void requireOther(Row row, String column, String unfit) {
        if (row.text(column).equals(unfit)) {
            throw row.bad(column, "ttl-needs-more");
        }
    }

    private static Action action(InterceptPolicy policy) {
        return new Action(
                "intercept",
                List.of(
                        new Operand.Text(policy.rule().name()),
                        new Operand.Whole(policy.ttl().toSeconds()),
                        new Operand.Constant(policy.scope().name()),
                        new Operand.Constant(policy.key().name()),
                        new Operand.Constant(policy.contact().name())));
    }

    private Function<OutcomeFact, InterceptPolicy> decisionOf(Rule rule, Action action) {
        List<Operand> arguments = action.arguments();
        requirePlaceForTtl(rule, arguments);
        InterceptPolicy policy = new InterceptPolicy(
                Duration.ofSeconds(((Operand.Whole) arguments.get(1)).value()),
                Scope.valueOf(arguments.get(2).text()),
                InterceptPolicy.Key.valueOf(arguments.get(3).text()),
                true,
                ContactAction.valueOf(arguments.get(4).text()),
                true,
                source.ref(rule.name()));
        return outcome -> policy;
    }

    private void requirePlaceForTtl(Rule rule, List<Operand> arguments) {
        boolean blocks = ((Operand.Whole) arguments.get(1)).value() > 0;
        if (blocks && arguments.subList(2, 4).contains(new Operand.Constant("NONE"))) {
            RuleError missing = RuleError.of(1, 1, Fault.ACTION, "rule-ttl-needs-more", rule.name());
            throw new RulebookException(source.name(), List.of(missing));
        }
    }

    RulebookSource source() {
        return source;
    }

    /** What it says of a failure or expiry; empty when no row or rule does. */
    Optional<InterceptPolicy> listed(Reason reason) {
        return Optional.ofNullable(policies.get(reason));
    }

    /** The same, where a failure that no row names is recorded and never blocks. */
    InterceptPolicy policy(Reason reason) {
        if (reason.kind() == Reason.Kind.REFUSAL) {
            throw new IllegalArgumentException("Only failures and expiry lead to an intercept, not " + reason);
        }
        return listed(reason).orElseGet(this::unlisted);
    }

    private InterceptPolicy unlisted() {
        return new InterceptPolicy(
                Duration.ZERO,
                Scope.NONE,
                InterceptPolicy.Key.NONE,
                true,
                ContactAction.NONE,
                true,
                source.ref(Rulebooks.UNLISTED));
    }

    AskedBook open(OutcomeFact outcome) {
        return AskedBook.of(source, engine, outcome, OutcomeWords.ofIntercept(unlisted()));
    }
}

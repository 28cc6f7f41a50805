package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gatehouse.rules.book.ResultMeaning.Consequence;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/** The failure rulebook: from a carrier's codes to our reasons. Rows that name a carrier come before rows for all. */
final class FailureBook {

    private final RulebookSource source;
    private final RuleEngine<ResultFact, ResultMeaning> engine;
    private final Map<Reason, Boolean> permanent = new EnumMap<>(Reason.class);

    FailureBook(RulebookSource source) {
        this.source = source;
        Table.read(source, "reasons", ReasonRow::of).forEach(row -> permanent.put(row.reason(), row.permanent()));
        requireEveryReason();
        List<CodeRow> rows = Table.read(source, "codes", row -> CodeRow.of(row, source.ref(row.name())));
        RowRules<ResultFact, ResultMeaning> rules = new RowRules<>(RuleTexts.rules(source, ResultFact.VOCABULARY));
        List<CodeRow> ordered = new ArrayList<>(rows);
        ordered.sort((one, other) -> Boolean.compare(one.isForAll(), other.isForAll()));
        ordered.forEach(row -> rules.add(row.meaning().rule().name(), row.conditions(), row.action(), row.meaning()));
        engine = rules.engine(ResultFact.TYPE, this::decisionOf);
    }

    /** A row of the table of reasons. */
    private record ReasonRow(Reason reason, boolean permanent) {
        static ReasonRow of(Row row) {
            return new ReasonRow(row.oneOf("reason", Reason.class), row.flag("permanent"));
        }
    }

    private void requireEveryReason() {
        List<RuleError> missing = OutcomeFact.reasons().stream()
                .filter(reason -> !permanent.containsKey(reason))
                .map(reason -> RuleError.of(1, 1, Fault.SYNTAX, "reason-without-row", reason))
                .toList();
        if (!missing.isEmpty()) {
            throw new RulebookException(source.name() + "-reasons", missing);
        }
    }

    private Function<ResultFact, ResultMeaning> decisionOf(Rule rule, Action action) {
        RuleRef reference = source.ref(rule.name());
        ResultMeaning meaning =
                switch (action.name()) {
                    case "retry" -> new ResultMeaning(Consequence.RETRY, null, false, reference);
                    case "stopBind" -> new ResultMeaning(Consequence.STOP_BIND, null, false, reference);
                    default ->
                        new ResultMeaning(
                                Consequence.FAIL,
                                Reason.valueOf(action.arguments().get(1).text()),
                                action.arguments().get(2).text().equals("PERMANENT"),
                                reference);
                };
        return result -> meaning;
    }

    RulebookSource source() {
        return source;
    }

    SubmitOutcome submitOutcome(String carrier, int commandStatus) {
        ResultMeaning meaning = first(ResultFact.ofSubmit(carrier, commandStatus));
        return switch (meaning.consequence()) {
            case RETRY -> new SubmitOutcome.Retry(meaning.rule());
            case STOP_BIND -> new SubmitOutcome.StopBind(meaning.rule());
            case FAIL -> new SubmitOutcome.Fail(Objects.requireNonNull(meaning.reason()), meaning.rule());
        };
    }

    FailureClass classify(String carrier, String stat, String errorCode) {
        ResultMeaning meaning = first(ResultFact.ofReceipt(carrier, stat, errorCode));
        Reason reason = meaning.reason();
        return reason == null
                ? new FailureClass(Reason.OTHER_FAILURE, false, meaning.rule())
                : new FailureClass(reason, meaning.permanent(), meaning.rule());
    }

    private ResultMeaning first(ResultFact result) {
        List<ResultMeaning> found = engine.ask(result);
        return found.isEmpty() ? unlisted() : found.get(0);
    }

    private ResultMeaning unlisted() {
        return new ResultMeaning(Consequence.FAIL, Reason.OTHER_FAILURE, false, source.ref(Rulebooks.UNLISTED));
    }

    AskedBook open(ResultFact result) {
        return AskedBook.of(source, engine, result, OutcomeWords.ofResult(result.isReceipt(), unlisted()));
    }

    boolean isPermanent(Reason reason) {
        return Boolean.TRUE.equals(permanent.get(reason));
    }
}

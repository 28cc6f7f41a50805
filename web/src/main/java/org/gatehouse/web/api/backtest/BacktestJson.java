package org.gatehouse.web.api.backtest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.gatehouse.backtest.Backtest;
import org.gatehouse.backtest.BacktestExample;
import org.gatehouse.backtest.BacktestLine;
import org.gatehouse.backtest.BacktestProblem;
import org.gatehouse.backtest.CitedRule;
import org.gatehouse.backtest.Ending;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.text.ErrorTexts;

/** Writes back-tests, their lines and examples. */
final class BacktestJson {

    private BacktestJson() {}

    static JsonObject of(Backtest backtest, Locale locale) {
        BacktestProblem problem = backtest.problem();
        return new JsonRecord()
                .text("id", backtest.id().toString())
                .text("layer", backtest.layer())
                .text("rulebook", backtest.rulebook().id())
                .text("draftId", backtest.draft().toString())
                .number("draftRevision", backtest.draftRevision())
                .number("comparedVersion", backtest.comparedVersion())
                .number("days", backtest.days())
                .time("from", backtest.from())
                .time("until", backtest.until())
                .name("state", backtest.state())
                .name("problem", problem)
                .text("explanation", problem == null ? null : ErrorTexts.sentence(problem.key(), List.of(), locale))
                .number("percent", backtest.percent())
                .number("messagesEstimated", backtest.messagesEstimated())
                .number("messagesDone", backtest.messagesDone())
                .number("tenantsSkipped", backtest.tenantsSkipped())
                .text("askedBy", backtest.askedBy())
                .time("askedAt", backtest.askedAt())
                .time("startedAt", backtest.startedAt())
                .time("endedAt", backtest.endedAt())
                .text("cancelledBy", backtest.cancelledBy())
                .build();
    }

    static JsonObject of(BacktestLine line) {
        return new JsonRecord()
                .number("line", line.number())
                .text("tenant", line.tenant())
                .object("inForce", line.change().inForce(), BacktestJson::of)
                .object("drafted", line.change().drafted(), BacktestJson::of)
                .number("messages", line.messages())
                .number("recipients", line.recipients())
                .number("credits", line.credits())
                .build();
    }

    private static JsonObject of(Ending ending) {
        return new JsonRecord()
                .text("outcome", ending.outcome())
                .object("rule", ending.rule(), BacktestJson::of)
                .build();
    }

    private static JsonObject of(CitedRule rule) {
        return new JsonRecord()
                .text("layer", rule.layer().isEmpty() ? null : rule.layer())
                .text("rulebook", rule.rulebook())
                .text("name", rule.name())
                .build();
    }

    static JsonObject of(BacktestExample example) {
        return new JsonRecord()
                .number("line", example.line())
                .text("tenant", example.tenant())
                .text("messageId", example.messageId())
                .text("replyId", example.replyId())
                .text("phone", example.phone())
                .text("text", example.text())
                .build();
    }
}

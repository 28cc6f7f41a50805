package org.gatehouse.web.api.message;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gatehouse.report.MessageView;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.text.ErrorTexts;
import org.gatehouse.why.MessageDecision;
import org.jspecify.annotations.Nullable;

/** Writes why a message stands where it stands. */
final class DecisionJson {

    private DecisionJson() {}

    static JsonObject of(MessageDecision decision, Locale locale) {
        MessageView message = decision.message();
        MessageDecision.Verdict verdict = decision.verdict();
        return new JsonRecord()
                .text("messageId", decision.id().toString())
                .text("campaignId", decision.id().campaign().toString())
                .text("tenant", decision.tenant())
                .time("detailExpiredAt", decision.detailExpiredAt())
                .text("phone", message == null ? null : emptyAsNull(message.phone()))
                .text("text", message == null ? null : emptyAsNull(message.text()))
                .name("state", message == null ? null : message.state())
                .name("reason", message == null ? null : message.reason())
                .array("parts", decision.parts(), part -> Json.createValue(part.name()))
                .name("disposition", verdict == null ? null : verdict.disposition())
                .time("decidedAt", verdict == null ? null : verdict.at())
                .text("explanation", explanation(decision, locale))
                .text("remedy", verdict == null ? null : verdict.remedy())
                .object("review", verdict == null ? null : verdict.review(), DecisionJson::review)
                .object("inquiry", message == null ? null : message.inquiry(), InquiryJson::of)
                .object("insight", decision.insight(), DecisionJson::insight)
                .build();
    }

    private static @Nullable String explanation(MessageDecision decision, Locale locale) {
        Instant expiredAt = decision.detailExpiredAt();
        if (expiredAt != null) {
            String day = LocalDate.ofInstant(expiredAt, ZoneOffset.UTC).toString();
            return ErrorTexts.sentence("message.detailExpired", List.of(day), locale);
        }
        MessageDecision.Verdict verdict = decision.verdict();
        return verdict == null ? null : verdict.explanation();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static JsonObject review(MessageDecision.Review review) {
        return new JsonRecord()
                .flag("released", review.released())
                .text("comment", review.comment())
                .build();
    }

    private static JsonObject insight(MessageDecision.Insight insight) {
        return new JsonRecord()
                .text("versions", insight.versions())
                .array("rules", insight.rules(), DecisionJson::rule)
                .array("facts", insight.facts(), DecisionJson::fact)
                .object("again", insight.again(), DecisionJson::again)
                .build();
    }

    private static JsonObject rule(MessageDecision.CitedRule rule) {
        return new JsonRecord()
                .text("layer", emptyAsNull(rule.ref().layer()))
                .text("rulebook", rule.ref().rulebook())
                .number("version", rule.ref().version())
                .text("name", rule.ref().name())
                .name("disposition", rule.disposition())
                .name("reason", rule.reason())
                .flag("overridden", rule.overridden())
                .text("sentence", emptyAsNull(rule.sentence()))
                .text("explanation", rule.explanation())
                .text("remedy", rule.remedy())
                .build();
    }

    private static JsonObject fact(MessageDecision.SeenFact fact) {
        return new JsonRecord()
                .text("layer", emptyAsNull(fact.layer()))
                .text("name", fact.name())
                .text("label", fact.label())
                .text("value", fact.value())
                .build();
    }

    private static JsonObject again(MessageDecision.Again again) {
        return new JsonRecord()
                .name("outcome", again.outcome())
                .array("rules", again.rules(), DecisionJson::rule)
                .build();
    }
}

package org.gatehouse.web.api.message;

import jakarta.json.JsonObject;
import org.gatehouse.report.MessageView;
import org.gatehouse.report.RejectedRow;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes messages and rejected rows the way api.md, section 2, spells them. */
final class MessageJson {

    private MessageJson() {}

    static JsonObject of(MessageView message) {
        return new JsonRecord()
                .text("id", message.id().toString())
                .text("campaignId", message.id().campaign().toString())
                .number("row", message.row())
                .text("phone", message.phone())
                .text("text", message.text())
                .text("sender", message.sender())
                .name("category", message.category())
                .text("tag", message.tag())
                .text("user", message.user())
                .name("state", message.state())
                .name("reason", message.reason())
                .flag("permanent", message.permanent())
                .text("carrier", message.carrier())
                .text("carrierCode", message.carrierCode())
                .number("segments", message.segments())
                .name("encoding", message.encoding())
                .number("credits", message.credits())
                .number("refunded", message.refunded())
                .time("requestedAt", message.requestedAt())
                .time("submittedAt", message.submittedAt())
                .time("receivedAt", message.receivedAt())
                .time("updatedAt", message.updatedAt())
                .object("rule", message.rule(), MessageJson::rule)
                .text("explanation", message.explanation())
                .array("log", message.log(), MessageJson::event)
                .object("inquiry", message.inquiry(), InquiryJson::of)
                .build();
    }

    static JsonObject of(RejectedRow row) {
        return new JsonRecord()
                .number("row", row.row())
                .text("raw", row.raw())
                .name("reason", row.reason())
                .optionalNumber("duplicateOf", row.duplicateOf())
                .build();
    }

    private static JsonObject rule(RuleRef rule) {
        return new JsonRecord()
                .text("rulebook", rule.rulebook())
                .number("version", rule.version())
                .text("name", rule.name())
                .build();
    }

    private static JsonObject event(MessageView.Event event) {
        return new JsonRecord()
                .time("at", event.at())
                .text("event", event.event())
                .text("detail", event.detail())
                .build();
    }
}

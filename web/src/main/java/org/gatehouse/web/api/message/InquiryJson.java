package org.gatehouse.web.api.message;

import jakarta.json.JsonObject;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.inquiry.OpenInquiry;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes questions about messages; an inquiry goes by its message. Who of compliance answered is not told. */
final class InquiryJson {

    private InquiryJson() {}

    static JsonObject of(Inquiry inquiry) {
        return new JsonRecord()
                .text("messageId", inquiry.message().toString())
                .name("state", inquiry.state())
                .text("comment", inquiry.comment())
                .text("askedBy", inquiry.askedBy())
                .time("askedAt", inquiry.askedAt())
                .time("dueAt", inquiry.dueAt())
                .text("answer", inquiry.answer())
                .time("closedAt", inquiry.closedAt())
                .build();
    }

    static JsonObject of(OpenInquiry inquiry) {
        return new JsonRecord()
                .text("messageId", inquiry.message().toString())
                .text("tenant", inquiry.tenant())
                .time("askedAt", inquiry.askedAt())
                .time("dueAt", inquiry.dueAt())
                .build();
    }
}

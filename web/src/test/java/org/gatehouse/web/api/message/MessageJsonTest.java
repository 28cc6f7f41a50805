package org.gatehouse.web.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.gatehouse.message.CampaignId;
import org.gatehouse.message.MessageId;
import org.gatehouse.report.MessageView;
import org.gatehouse.report.RejectedRow;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void writes_a_message_of_the_contract_to_the_letter() {
        assertThat(MessageJson.of(aFailedMessage("Hello")))
                .hasToString(
                        "{\"id\":\"000000000000002a000000000000000700000011\","
                                + "\"campaignId\":\"000000000000002a0000000000000007\",\"row\":17,\"phone\":\"+905321234001\","
                                + "\"text\":\"Hello\",\"sender\":\"LALE\",\"category\":\"PROMOTIONAL\",\"tag\":null,\"user\":\"ada\","
                                + "\"state\":\"FAILED\",\"reason\":\"INVALID_NUMBER\",\"permanent\":true,\"carrier\":\"one\","
                                + "\"carrierCode\":\"UNDELIV/001\",\"segments\":1,\"encoding\":\"GSM7\",\"credits\":1,\"refunded\":1,"
                                + "\"requestedAt\":\"2026-11-22T12:00:00.000Z\",\"submittedAt\":\"2026-11-22T12:00:00.000Z\","
                                + "\"receivedAt\":null,\"updatedAt\":\"2026-11-22T12:00:00.000Z\","
                                + "\"rule\":{\"rulebook\":\"failure\",\"version\":1,\"name\":\"unknown-subscriber\"},"
                                + "\"explanation\":\"No such subscriber.\","
                                + "\"log\":[{\"at\":\"2026-11-22T12:00:00.000Z\",\"event\":\"SUBMITTED\",\"detail\":\"one\"}],\"inquiry\":null}");
    }

    @Test
    void writes_what_the_published_description_says() {
        OpenApiDocument published = OpenApiDocument.read();

        assertThat(MessageJson.of(aFailedMessage("Hello")).keySet()).isEqualTo(published.properties("Message"));
        assertThat(MessageJson.of(new RejectedRow(3, "x", RejectedRow.Cause.DUPLICATE, 1))
                        .keySet())
                .isEqualTo(published.properties("RejectedRow"));
    }

    @Test
    void writes_a_rejected_row_that_repeats_none_with_a_null() {
        assertThat(MessageJson.of(new RejectedRow(3, "abc", RejectedRow.Cause.NOT_A_NUMBER, null)))
                .hasToString("{\"row\":3,\"raw\":\"abc\",\"reason\":\"NOT_A_NUMBER\",\"duplicateOf\":null}");
    }

    @Test
    void exports_a_message_under_the_same_names_and_values() throws IOException {
        StringBuilder csv = new StringBuilder();
        new MessageCsv(csv).write(aFailedMessage("two\r\nlines, \"quoted\""));

        try (CSVParser parsed = CSVParser.parse(
                csv.toString(),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            var row = parsed.getRecords().get(0).toMap();
            assertThat(row)
                    .containsEntry("id", "000000000000002a000000000000000700000011")
                    .containsEntry("phone", "+905321234001")
                    .containsEntry("text", "two\r\nlines, \"quoted\"")
                    .containsEntry("tag", "")
                    .containsEntry("permanent", "true")
                    .containsEntry("requestedAt", "2026-11-22T12:00:00.000Z")
                    .containsEntry("rule", "unknown-subscriber");
            assertThat(OpenApiDocument.read().properties("Message")).containsAll(row.keySet());
        }
    }

    @Test
    void exports_no_formula() throws IOException {
        StringBuilder csv = new StringBuilder();
        new MessageCsv(csv).write(aFailedMessage("=HYPERLINK(\"http://evil.example\")"));

        assertThat(csv).contains("\"'=HYPERLINK(");
    }

    private static MessageView aFailedMessage(String text) {
        return new MessageView(
                new MessageId(new CampaignId(new TenantId(7), 42), 17),
                17,
                "+905321234001",
                text,
                "LALE",
                Category.PROMOTIONAL,
                null,
                "ada",
                MessageState.FAILED,
                Reason.INVALID_NUMBER,
                true,
                "one",
                "UNDELIV/001",
                1,
                Encoding.GSM7,
                1,
                1,
                NOON,
                NOON,
                null,
                NOON,
                new RuleRef("failure", 1, "unknown-subscriber"),
                "No such subscriber.",
                List.of(new MessageView.Event(NOON, "SUBMITTED", "one")),
                null);
    }
}

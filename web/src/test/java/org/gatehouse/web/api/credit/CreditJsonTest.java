package org.gatehouse.web.api.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gatehouse.credit.Credits;
import org.gatehouse.credit.Difference;
import org.gatehouse.credit.EntryKind;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class CreditJsonTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Credits.Audit AUDIT =
            new Credits.Audit(AT, List.of(new Credits.Finding(Difference.Kind.MESSAGES, "41", null, "captured", 2, 1)));
    private static final Credits.Entry TOP_UP = new Credits.Entry(
            "00000000000000000001",
            Instant.parse("2026-11-22T12:00:00Z"),
            EntryKind.TOP_UP,
            1000,
            null,
            null,
            null,
            1000);

    @Test
    void writes_accounts_and_entries_to_the_letter() {
        assertThat(CreditJson.of(new Credits.Account(100, 30, 70, 0)))
                .hasToString("{\"balance\":100,\"reserved\":30,\"available\":70}");
        assertThat(CreditJson.of(TOP_UP))
                .hasToString("{\"id\":\"00000000000000000001\",\"at\":\"2026-11-22T12:00:00.000Z\",\"kind\":\"TOP_UP\","
                        + "\"amount\":1000,\"campaignId\":null,\"rule\":null,\"tenant\":null,\"balanceAfter\":1000}");
    }

    @Test
    void writes_what_the_published_description_says() {
        assertThat(CreditJson.of(new Credits.Account(0, 0, 0, 0)).keySet())
                .isEqualTo(OpenApiDocument.read().properties("Account"));
        assertThat(CreditJson.of(TOP_UP).keySet())
                .isEqualTo(OpenApiDocument.read().properties("Entry"));
        assertThat(CreditJson.of(AUDIT).keySet())
                .isEqualTo(OpenApiDocument.read().properties("Audit"));
        assertThat(CreditJson.of(AUDIT.differences().get(0)).keySet())
                .isEqualTo(OpenApiDocument.read().properties("AuditDifference"));
    }

    @Test
    void an_audit_adds_up_when_nothing_differs() {
        assertThat(CreditJson.of(new Credits.Audit(AT, List.of())))
                .hasToString("{\"asOf\":\"2026-11-22T12:00:00.000Z\",\"addsUp\":true,\"differences\":[]}");
        assertThat(CreditJson.of(AUDIT).getBoolean("addsUp")).isFalse();
    }
}

package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final String CAMPAIGN = """
            {"id": "c-0123456789abcdef", "name": "Demo: ham", "category": "TRANSACTIONAL", "state": "COMPLETED",
             "asOf": "2026-11-22T08:00:00Z", "finalPercent": 100, "problem": null,
             "uploaded": 1000, "recipients": 990, "segments": 1010,
             "buckets": {"INVALID": 4, "DUPLICATE": 6, "REFUSED": 10, "DELIVERED": 900, "FAILED": 60, "EXPIRED": 20},
             "reasons": {"OPTED_OUT": 10, "INVALID_NUMBER": 60, "EXPIRED": 20}, "deliveredSegments": 920,
             "credits": {"reserved": 0, "captured": 1000, "released": 0, "refunded": 80, "redebited": 0, "net": 920}}
            """;
    private static final MessageSums SUMS = new MessageSums(990, 1010, Map.of(), Map.of());

    @Test
    void findsNothingInAReportThatAddsUp() {
        assertThat(Reconciliation.of(report(CAMPAIGN), SUMS)).isEmpty();
        assertThat(report(CAMPAIGN).credits().everReserved()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "DELIVERED": 900 | "DELIVERED": 901 | buckets = 1001, but uploaded = 1000
                    "INVALID": 4, "DUPLICATE": 6 | "INVALID": 4, "DUPLICATE": 5, "HELD": 1 | uploaded - INVALID - DUPLICATE = 991, but recipients = 990
                    "OPTED_OUT": 10 | "OPTED_OUT": 9 | reasons = 89, but REFUSED + FAILED + EXPIRED = 90
                    "recipients": 990 | "recipients": 989 | messages listed = 990, but recipients = 989
                    "segments": 1010 | "segments": 1011 | segments of the messages listed = 1010, but segments = 1011
                    "reserved": 0 | "reserved": 3 | reserved credits = 3, but final = 0
                    "net": 920 | "net": 919 | captured - refunded + redebited = 920, but net = 919
                    "refunded": 80, "redebited": 0, "net": 920 | "refunded": 1001, "redebited": 0, "net": -1 | refunded 1001 is more than captured 1000
                    """)
    void namesEveryIdentityThatDoesNotHold(String figure, String wrongFigure, String disagreement) {
        assertThat(CAMPAIGN).contains(figure);
        assertThat(Reconciliation.of(report(CAMPAIGN.replace(figure, wrongFigure)), SUMS))
                .contains(disagreement);
    }

    private static CampaignReport report(String json) {
        JsonObject campaign = Json.createReader(new StringReader(json)).readObject();
        return CampaignReport.of(campaign);
    }
}

package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DemoCampaignTest {
    @Test
    void givesEveryRecipientTheirOwnTextUnchanged() throws IOException {
        List<String> texts = List.of("plain", " \"quoted\", with, commas ", "two\nlines", "=1+1", "{{x}} 😀", "");
        DemoCampaign campaign = new DemoCampaign("Demo", "PROMOTIONAL", "LALE", true, texts);
        List<String> phones = PhoneRange.of(java.time.Instant.EPOCH, 6).take(6);

        List<CSVRecord> rows = CSVParser.parse(
                        campaign.csv(phones),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows).extracting(row -> row.get("text")).containsExactlyElementsOf(texts);
        assertThat(rows).extracting(row -> row.get("phone")).containsExactlyElementsOf(phones);
    }

    @Test
    void asksForBothSwitchesOrNone() {
        assertThat(new DemoCampaign("Demo", "PROMOTIONAL", "LALE", true, List.of("x")).json())
                .isEqualTo("{\"name\":\"Demo\",\"category\":\"PROMOTIONAL\",\"sender\":\"LALE\",\"text\":\"{{text}}\","
                        + "\"appendSender\":true,\"appendOptOut\":true,\"validitySeconds\":30}");
        assertThat(new DemoCampaign("Demo", "TRANSACTIONAL", "LALE", false, List.of("x")).json())
                .contains("\"appendSender\":false,\"appendOptOut\":false");
    }
}

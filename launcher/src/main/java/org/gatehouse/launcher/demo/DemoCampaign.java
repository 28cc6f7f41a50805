package org.gatehouse.launcher.demo;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A campaign in which every recipient gets a text of their own: the campaign's text is one variable, the upload fills
 * it.
 *
 * @param appendBoth whether the sender's name and the opt-out line are appended
 */
record DemoCampaign(String name, String category, String sender, boolean appendBoth, List<String> texts) {
    private static final int VALIDITY_SECONDS = 30;

    DemoCampaign {
        texts = List.copyOf(texts);
    }

    /** The part {@code campaign} of the upload. */
    String json() {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("category", category)
                .add("sender", sender)
                .add("text", "{{text}}")
                .add("appendSender", appendBoth)
                .add("appendOptOut", appendBoth)
                .add("validitySeconds", VALIDITY_SECONDS)
                .build()
                .toString();
    }

    /** The part {@code recipients} of the upload, one phone for each text. */
    String csv(List<String> phones) {
        StringWriter csv = new StringWriter();
        CSVFormat quoted =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (CSVPrinter printer = new CSVPrinter(csv, quoted)) {
            printer.printRecord("phone", "text");
            for (int at = 0; at < texts.size(); at++) {
                printer.printRecord(phones.get(at), texts.get(at));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }
}

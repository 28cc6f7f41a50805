package org.gatehouse.launcher.demo;

import java.util.List;

/** A campaign's report as people read it in a terminal. */
final class ReportText {
    private ReportText() {}

    static String of(CampaignReport report, MessageSums sums, List<String> disagreements) {
        Table buckets = new Table("bucket", "rows");
        report.buckets().forEach(buckets::row);
        buckets.row("uploaded", report.uploaded());

        Table reasons = new Table("reason", "messages");
        report.reasons().forEach(reasons::row);

        Table encodings = new Table("encoding", "messages", "of these multipart", "segments");
        sums.encodings()
                .forEach((encoding, share) ->
                        encodings.row(encoding, share.messages(), share.multipart(), share.segments()));

        Table rules = new Table("decided by", "messages");
        sums.rules().forEach(rules::row);

        CampaignReport.Credits credits = report.credits();
        Table movements = new Table("credits", "amount")
                .row("reserved", credits.reserved())
                .row("captured", credits.captured())
                .row("released", credits.released())
                .row("= ever reserved", credits.everReserved())
                .row("refunded", credits.refunded())
                .row("redebited", credits.redebited())
                .row("net", credits.net());

        return report.name() + "\n  " + report.category() + ", " + report.state() + ", " + report.finalPercent()
                + " % final, as of " + report.asOf() + "\n"
                + String.join(
                        "\n",
                        List.of(buckets.text(), reasons.text(), encodings.text(), rules.text(), movements.text())
                                .stream()
                                .filter(text -> !text.isEmpty())
                                .toList())
                + verdict(disagreements);
    }

    private static String verdict(List<String> disagreements) {
        if (disagreements.isEmpty()) {
            return "  all figures agree\n";
        }
        return "  DOES NOT ADD UP: " + String.join("\n  DOES NOT ADD UP: ", disagreements) + "\n";
    }
}

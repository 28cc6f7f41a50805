package org.gatehouse.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Checks that a campaign's figures agree with each other, as the API promises. */
final class Reconciliation {
    private final List<String> disagreements = new ArrayList<>();

    private Reconciliation() {}

    /** The identities that do not hold, each with its figures; empty when all hold. */
    static List<String> of(CampaignReport report, MessageSums sums) {
        Reconciliation reconciliation = new Reconciliation();
        reconciliation.rows(report, sums);
        reconciliation.credits(report.credits());
        return List.copyOf(reconciliation.disagreements);
    }

    private void rows(CampaignReport report, MessageSums sums) {
        same("buckets", sum(report.buckets().values()), "uploaded", report.uploaded());
        same(
                "uploaded - INVALID - DUPLICATE",
                report.uploaded() - report.bucket("INVALID") - report.bucket("DUPLICATE"),
                "recipients",
                report.recipients());
        same(
                "reasons",
                sum(report.reasons().values()),
                "REFUSED + FAILED + EXPIRED",
                report.bucket("REFUSED") + report.bucket("FAILED") + report.bucket("EXPIRED"));
        same("messages listed", sums.messages(), "recipients", report.recipients());
        same("segments of the messages listed", sums.segments(), "segments", report.segments());
    }

    private void credits(CampaignReport.Credits credits) {
        same("reserved credits", credits.reserved(), "final", 0);
        same(
                "captured - refunded + redebited",
                credits.captured() - credits.refunded() + credits.redebited(),
                "net",
                credits.net());
        if (credits.refunded() > credits.captured()) {
            disagreements.add("refunded " + credits.refunded() + " is more than captured " + credits.captured());
        }
    }

    private void same(String left, long leftValue, String right, long rightValue) {
        if (leftValue != rightValue) {
            disagreements.add(left + " = " + leftValue + ", but " + right + " = " + rightValue);
        }
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}

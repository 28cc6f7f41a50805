package org.gatehouse.web.api.campaign;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.CampaignReport.Bucket;
import org.gatehouse.campaign.CampaignReport.Credits;
import org.gatehouse.campaign.CampaignReport.Hold;
import org.gatehouse.campaign.HeldCampaign;
import org.gatehouse.campaign.HeldMessage;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.web.api.json.JsonRecord;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;

/** Writes campaigns the way api.md, section 2, spells them. */
final class CampaignJson {

    private CampaignJson() {}

    /** A campaign with everything, reasons included. */
    static JsonObject full(CampaignReport report, Locale locale) {
        JsonRecord json = outset(report, locale).object("reasons", report.reasons(), CampaignJson::reasons);
        return figures(json, report).build();
    }

    /** A campaign in a list: all but the reasons. */
    static JsonObject listed(CampaignReport report, Locale locale) {
        return figures(outset(report, locale), report).build();
    }

    /** A held campaign in compliance's list: whose it is, since when, and the campaign's own fields. */
    static JsonObject held(HeldCampaign held, Locale locale) {
        JsonRecord json = outset(held.report(), locale);
        json.text("tenant", held.tenantName()).time("heldSince", held.heldSince());
        return figures(json, held.report()).build();
    }

    static JsonObject heldMessage(HeldMessage message) {
        return new JsonRecord()
                .text("id", message.id().toString())
                .number("row", message.row())
                .text("phone", message.phone())
                .text("text", message.text())
                .text("rule", message.rule())
                .text("explanation", message.explanation())
                .text("remedy", message.remedy())
                .array("marks", message.marks(), mark -> new JsonRecord()
                        .number("from", mark.from())
                        .number("until", mark.until())
                        .build())
                .build();
    }

    private static JsonRecord outset(CampaignReport report, Locale locale) {
        return new JsonRecord()
                .text("id", report.id().toString())
                .text("name", report.name())
                .name("category", report.category())
                .text("sender", report.sender())
                .text("text", report.text())
                .text("tag", report.tag())
                .name("state", report.state())
                .time("createdAt", report.createdAt())
                .time("scheduleAt", report.scheduleAt())
                .time("asOf", report.asOf())
                .number("finalPercent", report.finalPercent())
                .text("problem", problem(report.problem(), locale))
                .object("hold", report.hold(), CampaignJson::hold)
                .time("detailExpiredAt", report.detailExpiredAt());
    }

    private static JsonRecord figures(JsonRecord json, CampaignReport report) {
        return json.number("uploaded", report.uploaded())
                .number("recipients", report.recipients())
                .number("segments", report.segments())
                .object("buckets", report.buckets(), CampaignJson::buckets)
                .number("deliveredSegments", report.deliveredSegments())
                .object("credits", report.credits(), CampaignJson::credits);
    }

    private static @Nullable String problem(CampaignReport.@Nullable Problem problem, Locale locale) {
        return problem == null ? null : ErrorTexts.sentence(problem.key(), problem.arguments(), locale);
    }

    private static JsonObject hold(Hold hold) {
        return new JsonRecord()
                .text("rule", hold.rule())
                .text("explanation", hold.explanation())
                .text("remedy", hold.remedy())
                .build();
    }

    /** All twelve, empty ones too: they are read as a sum. */
    private static JsonObject buckets(Map<Bucket, Long> counts) {
        JsonRecord json = new JsonRecord();
        for (Bucket bucket : Bucket.values()) {
            json.number(bucket.name(), counts.getOrDefault(bucket, 0L));
        }
        return json.build();
    }

    /** Only those that occurred, in the order of the API. */
    private static JsonObject reasons(Map<Reason, Long> counts) {
        Map<Reason, Long> ordered = new EnumMap<>(Reason.class);
        ordered.putAll(counts);
        JsonRecord json = new JsonRecord();
        ordered.forEach((reason, count) -> json.number(reason.name(), count));
        return json.build();
    }

    private static JsonObject credits(Credits credits) {
        return new JsonRecord()
                .number("reserved", credits.reserved())
                .number("captured", credits.captured())
                .number("released", credits.released())
                .number("refunded", credits.refunded())
                .number("redebited", credits.redebited())
                .number("net", credits.net())
                .build();
    }
}

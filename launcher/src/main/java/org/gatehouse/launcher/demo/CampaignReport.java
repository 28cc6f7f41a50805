package org.gatehouse.launcher.demo;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the API says of a campaign ({@code GET /campaigns/{id}}).
 *
 * @param state such as ADMITTING or COMPLETED
 * @param finalPercent 100 when every recipient's result is final and settled
 * @param problem why the campaign was refused as a whole, empty when it was not
 * @param buckets rows by what became of them
 * @param reasons refused, failed and expired messages by reason
 */
record CampaignReport(
        String id,
        String name,
        String category,
        String state,
        String asOf,
        int finalPercent,
        String problem,
        long uploaded,
        long recipients,
        long segments,
        Map<String, Long> buckets,
        Map<String, Long> reasons,
        Credits credits) {

    /** Movements of the campaign's credits; what is still reserved, captured or released was once reserved. */
    record Credits(long reserved, long captured, long released, long refunded, long redebited, long net) {
        static Credits of(JsonObject credits) {
            return new Credits(
                    number(credits, "reserved"),
                    number(credits, "captured"),
                    number(credits, "released"),
                    number(credits, "refunded"),
                    number(credits, "redebited"),
                    number(credits, "net"));
        }

        long everReserved() {
            return reserved + captured + released;
        }
    }

    static CampaignReport of(JsonObject campaign) {
        return new CampaignReport(
                campaign.getString("id"),
                campaign.getString("name"),
                campaign.getString("category"),
                campaign.getString("state"),
                campaign.getString("asOf"),
                campaign.getInt("finalPercent"),
                campaign.isNull("problem") ? "" : String.valueOf(campaign.get("problem")),
                number(campaign, "uploaded"),
                number(campaign, "recipients"),
                number(campaign, "segments"),
                counts(campaign.getJsonObject("buckets")),
                counts(campaign.getJsonObject("reasons")),
                Credits.of(campaign.getJsonObject("credits")));
    }

    boolean isAdmitting() {
        return state.equals("ADMITTING");
    }

    boolean isFinal() {
        return !isAdmitting() && finalPercent == 100;
    }

    long bucket(String name) {
        return buckets.getOrDefault(name, 0L);
    }

    private static Map<String, Long> counts(JsonObject counts) {
        Map<String, Long> inOrder = new LinkedHashMap<>();
        counts.keySet().forEach(name -> inOrder.put(name, number(counts, name)));
        return inOrder;
    }

    private static long number(JsonObject object, String name) {
        JsonNumber number = object.getJsonNumber(name);
        return number.longValueExact();
    }
}

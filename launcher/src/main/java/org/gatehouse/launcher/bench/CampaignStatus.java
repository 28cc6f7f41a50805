package org.gatehouse.launcher.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a campaign is, from {@code GET /campaigns/{id}}.
 *
 * @param problem why it was refused, empty when it was not
 * @param buckets rows by what became of them, without the empty ones
 */
record CampaignStatus(String id, String state, String problem, int finalPercent, Map<String, Integer> buckets) {

    static CampaignStatus of(JsonObject campaign) {
        Map<String, Integer> buckets = new LinkedHashMap<>();
        campaign.getJsonObject("buckets").forEach((name, count) -> {
            int rows = ((JsonNumber) count).intValueExact();
            if (rows > 0) {
                buckets.put(name, rows);
            }
        });
        return new CampaignStatus(
                campaign.getString("id"),
                campaign.getString("state"),
                campaign.isNull("problem") ? "" : String.valueOf(campaign.get("problem")),
                campaign.getInt("finalPercent"),
                buckets);
    }

    boolean isAdmitted() {
        return !state.equals("ADMITTING");
    }

    /** Everything has left for the carrier. */
    boolean isHandedOver() {
        return isAdmitted() && !buckets.containsKey("SCHEDULED") && !buckets.containsKey("QUEUED");
    }

    boolean isFinal() {
        return isAdmitted() && finalPercent == 100;
    }

    /** Fails unless all rows, so many, are in this bucket. */
    void requireAll(int rows, String bucket) {
        if (!buckets.equals(Map.of(bucket, rows))) {
            throw new BenchFailure("all " + rows + " rows should be " + bucket + ", but the campaign is " + this);
        }
    }
}

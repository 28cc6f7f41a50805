package org.gatehouse.launcher.demo;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the single messages of a campaign add up to.
 *
 * @param encodings messages and segments by encoding
 * @param rules messages by the rule that decided on them, {@code rulebook: name}
 */
record MessageSums(long messages, long segments, Map<String, Share> encodings, Map<String, Long> rules) {
    /** So many messages with so many segments together, and how many of them needed more than one. */
    record Share(long messages, long segments, long multipart) {
        static final Share NONE = new Share(0, 0, 0);

        Share plus(int segmentCount) {
            return new Share(messages + 1, segments + segmentCount, multipart + (segmentCount > 1 ? 1 : 0));
        }
    }

    static MessageSums of(List<JsonObject> messages) {
        Map<String, Share> encodings = new TreeMap<>();
        Map<String, Long> rules = new TreeMap<>();
        long segments = 0;
        for (JsonObject message : messages) {
            int segmentCount = message.getInt("segments", 0);
            segments += segmentCount;
            encodings.merge(
                    message.getString("encoding", "none"),
                    Share.NONE.plus(segmentCount),
                    (sum, one) -> sum.plus(segmentCount));
            if (message.get("rule") instanceof JsonObject rule) {
                rules.merge(rule.getString("rulebook") + ": " + rule.getString("name"), 1L, Long::sum);
            }
        }
        return new MessageSums(messages.size(), segments, encodings, rules);
    }
}

package org.gatehouse.message;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The key of a message: its campaign and its row in the upload (1 is the first recipient). 40 hexadecimal digits
 * outside.
 */
public record MessageId(CampaignId campaign, int row) {

    /** Reads the outside form; empty for a text of any other shape. */
    public static Optional<MessageId> parse(String text) {
        if (text.length() != 40 || !text.substring(32).chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        int row = HexFormat.fromHexDigits(text, 32, 40);
        return CampaignId.parse(text.substring(0, 32)).filter(id -> row > 0).map(id -> new MessageId(id, row));
    }

    @Override
    public String toString() {
        return campaign + HexFormat.of().toHexDigits(row);
    }
}

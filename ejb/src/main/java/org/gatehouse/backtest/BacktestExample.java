package org.gatehouse.backtest;

import org.jspecify.annotations.Nullable;

/**
 * One message or reply of a line.
 *
 * @param line its number
 * @param tenant whose it is, by name
 * @param messageId as in the API; null for a reply
 * @param replyId as in the API; null for a message
 * @param phone with +; null when the caller may not see it, or it is no longer kept
 * @param text as it went out or came in; null with the number
 */
public record BacktestExample(
        int line,
        String tenant,
        @Nullable String messageId,
        @Nullable String replyId,
        @Nullable String phone,
        @Nullable String text) {}

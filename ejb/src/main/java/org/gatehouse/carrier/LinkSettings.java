package org.gatehouse.carrier;

import java.time.Duration;

/**
 * Times and sizes of a link; {@link #DEFAULT} fits real carriers.
 *
 * @param responseTimeout after which a submit without a response is Unknown; also for connect and bind
 * @param enquireLinkAfter of silence
 * @param firstBackoff before the second attempt to connect, doubling
 * @param longestBackoff between attempts to connect
 * @param refusedBackoff before binding again after a refused bind, doubling to ten times this
 * @param deliveryThreads how many deliveries may wait in the {@link DeliverySink} at once
 */
public record LinkSettings(
        Duration responseTimeout,
        Duration enquireLinkAfter,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration refusedBackoff,
        int deliveryThreads) {
    public static final LinkSettings DEFAULT = new LinkSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            64);
}

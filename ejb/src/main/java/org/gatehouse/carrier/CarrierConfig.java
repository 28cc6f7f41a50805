package org.gatehouse.carrier;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One carrier: where to bind, how fast, what it takes and how it writes its receipts (architecture.md section 7).
 *
 * @param name short and stable: it stands in reports and in the carrier-message index
 * @param password of the bind, at most 8 characters (SMPP 3.4, 4.1.1); never shown
 * @param window how many submit_sm may wait for their response at once
 * @param ratePerSecond submit_sm per second, 0 is unlimited
 * @param priority among carriers that take a message, the lowest goes first
 * @param prefixes digits after the + of the numbers it takes; "" takes all
 * @param categories of messages it takes
 * @param timeZone in which it writes the dates of its receipts
 * @param replyNumbers to which a recipient's reply can go
 */
public record CarrierConfig(
        String name,
        String host,
        int port,
        String systemId,
        String password,
        int window,
        int ratePerSecond,
        int priority,
        List<String> prefixes,
        Set<String> categories,
        IdMode idMode,
        DataCodings dataCodings,
        ZoneId timeZone,
        List<String> replyNumbers,
        ReceiptMode receipts) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{0,15}");
    private static final Pattern REPLY_NUMBER = Pattern.compile("[0-9]{2,15}");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z]{1,20}");

    /** What a left-out key of the carriers file means (api.md section 1); also the built-in simulator. */
    public static final CarrierConfig DEFAULT = new CarrierConfig(
            "one",
            "127.0.0.1",
            2775,
            "gatehouse",
            "secret",
            100,
            0,
            1,
            List.of(""),
            Set.of("PROMOTIONAL", "TRANSACTIONAL"),
            IdMode.AUTO,
            DataCodings.USUAL,
            ZoneOffset.UTC,
            List.of("4242"),
            ReceiptMode.PUSH);

    public CarrierConfig {
        Check.matches("name", name, NAME, "write 1 to 20 of a-z, 0-9 and -");
        Check.matches("host", host, HOST, "write a host name or an address");
        Check.range("port", port, 1, 65_535);
        Check.length("systemId", systemId, 1, 15);
        Check.length("password", password, 0, 8);
        Check.range("window", window, 1, 10_000);
        Check.range("ratePerSecond", ratePerSecond, 0, 100_000);
        Check.range("priority", priority, 1, 1_000);
        prefixes = List.copyOf(prefixes);
        for (String prefix : prefixes) {
            Check.matches("prefixes", prefix, PREFIX, "write digits without +, or \"\" for all numbers");
        }
        categories = Set.copyOf(categories);
        for (String category : categories) {
            Check.matches("categories", category, CATEGORY, "write capitals, as in PROMOTIONAL");
        }
        replyNumbers = List.copyOf(replyNumbers);
        for (String number : replyNumbers) {
            Check.matches("replyNumbers", number, REPLY_NUMBER, "write 2 to 15 digits without +");
        }
    }

    /** The same carrier at another address. */
    public CarrierConfig at(String otherHost, int otherPort) {
        return new CarrierConfig(
                name,
                otherHost,
                otherPort,
                systemId,
                password,
                window,
                ratePerSecond,
                priority,
                prefixes,
                categories,
                idMode,
                dataCodings,
                timeZone,
                replyNumbers,
                receipts);
    }

    /** The same carrier with another pace. */
    public CarrierConfig paced(int otherWindow, int otherRatePerSecond) {
        return new CarrierConfig(
                name,
                host,
                port,
                systemId,
                password,
                otherWindow,
                otherRatePerSecond,
                priority,
                prefixes,
                categories,
                idMode,
                dataCodings,
                timeZone,
                replyNumbers,
                receipts);
    }

    @Override
    public String toString() {
        return "carrier %s: %s@%s:%d, window %d, rate %d/s"
                .formatted(name, systemId, host, port, window, ratePerSecond);
    }
}

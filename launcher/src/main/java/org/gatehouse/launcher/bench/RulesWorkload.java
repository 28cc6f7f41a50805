package org.gatehouse.launcher.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;

/**
 * Verdicts on content and frequency with all hits kept: 40 rules and 5,000 keywords of the platform, and on demand
 * layers of a reseller and a customer with five rules and twenty keywords each. Every text is distinct, read (folded,
 * segmented, searched) and judged by itself, on one thread. Prints the verdicts per second of each round.
 */
final class RulesWorkload {

    private static final int RULES = 40;
    private static final int KEYWORDS = 5_000;
    /** The argument that asks for a reseller's and a customer's layer. */
    static final String LAYERS = "layers";

    private static final int KEYWORDS_OF_LAYER = 20;
    private static final int TEXTS = 100_000;
    private static final int ROUNDS = 40;
    private static final long NANOS = 1_000_000_000;
    private static final List<String> PHRASES = List.of(
            "Hello %d, your parcel waits at the station until Friday. LALE",
            "Bahar indirimi! %d TL üzeri alışverişe kargo bedava. SMS almamak için RET yazıp 4242'ye gönderin. LALE",
            "Sale %d! 20%% off all shoes this week only. Text STOP to 4242 to opt out. LALE",
            "Your code is %d. Never share it with anyone.",
            "您的订单%d已发货，预计明天送达。",
            "Only today: a loan of %d at 0%% interest, call us now!",
            "Randevunuz yarın saat 14:30'da, no %d. Gelemeyecekseniz lütfen bizi arayın.",
            "ご注文番号%dの商品を発送しました。");

    private RulesWorkload() {}

    public static void main(String[] arguments) {
        Rulebooks platform = Rulebooks.defaults().with(contentOfSize());
        Rulebooks rulebooks = List.of(arguments).contains(LAYERS)
                ? platform.with(List.of(layer(LayerKind.RESELLER, "anadolu"), layer(LayerKind.CUSTOMER, "lale")))
                : platform;
        CampaignFacts campaign = new CampaignFacts(
                Category.PROMOTIONAL, "LALE", true, Set.of(), Set.of(Category.values()), "tr", false, false, 10);
        RecipientFacts recipient = new RecipientFacts(
                905_320_000_001L,
                "TR",
                "90",
                null,
                null,
                OptOutScope.NONE,
                new int[rulebooks.frequencyLimits().size()],
                20_000,
                12,
                "simulator",
                false,
                Set.of());
        for (int round = 0; round < ROUNDS; round++) {
            List<String> texts = texts(round * TEXTS);
            long hits = 0;
            long start = System.nanoTime();
            for (String text : texts) {
                Verdict verdict = rulebooks.judge(campaign, rulebooks.read(text, campaign), recipient);
                hits += verdict.hits().size();
            }
            long perSecond = TEXTS * NANOS / (System.nanoTime() - start);
            if (hits < TEXTS / PHRASES.size()) {
                throw new IllegalStateException("Only " + hits + " hits: the rules were not asked.");
            }
            System.out.println(perSecond);
        }
    }

    private static List<String> texts(int first) {
        return IntStream.range(first, first + TEXTS)
                .mapToObj(number -> PHRASES.get(number % PHRASES.size()).formatted(number))
                .toList();
    }

    /** Four rules on content, a limit, and keywords of each disposition. */
    private static LayerBooks layer(LayerKind kind, String name) {
        String rules = """
                rule "no-links" when Message(category == "PROMOTIONAL", urlCount > 1) then
                    refuse("no-links", OTHER_REFUSAL, urlCount);
                end
                rule "loans" when Message(wordCategories contains "FINANCE", country != "TR") then
                    hold("loans", financeWords);
                end
                rule "long" when Message(segmentCount > 4 || length > 600) then
                    warn("long", segmentCount);
                end
                rule "nights" when Message(category == "PROMOTIONAL", localHour < 8 || localHour >= 22) then
                    deferTo("nights", 8);
                end
                """;
        String keywords = IntStream.range(0, KEYWORDS_OF_LAYER)
                .mapToObj(index -> "%s%d\ten\tyes\t\tGAMES\t%s\t%n"
                        .formatted(
                                name, index, List.of("REFUSE", "HOLD", "WARN").get(index % 3)))
                .collect(Collectors.joining());
        String keywordTable = header(RulebookKind.CONTENT, "keywords") + keywords;
        String limits = header(RulebookKind.FREQUENCY, "limits") + "week\tPROMOTIONAL\t3\t7\tREFUSE\t0\t\n";
        return LayerBooks.of(
                kind,
                List.of(
                        new RulebookSource(name, "content", 1, rules, Map.of("keywords", keywordTable)),
                        new RulebookSource(name, "frequency", 1, "", Map.of("limits", limits))));
    }

    private static String header(RulebookKind kind, String table) {
        return kind.table(table).orElseThrow().header();
    }

    /** The default content rulebook, filled up to the size that is measured. */
    private static RulebookSource contentOfSize() {
        RulebookSource shipped = Rulebooks.defaults().source("content");
        int more = RULES - shipped.rules().split("(?m)^rule ", -1).length + 1;
        String rules = IntStream.range(0, more)
                .mapToObj(index ->
                        ("rule \"more %d\" when Message(category == \"PROMOTIONAL\", wordCategories contains \"C%d\","
                                        + " localHour >= %d) then warn(\"more %d\", categoryWords); end%n")
                                .formatted(index, index, index % 12, index))
                .collect(Collectors.joining());
        String keywords = IntStream.range(0, KEYWORDS)
                .mapToObj(index -> "%s%d\ten\tyes\t%n".formatted(index % 2 == 0 ? "casino" : "bahis sitesi ", index))
                .collect(Collectors.joining());
        Map<String, String> tables = new HashMap<>(shipped.tables());
        tables.computeIfPresent("keywords", (name, rows) -> rows + keywords);
        return new RulebookSource("content", 2, shipped.rules() + rules, tables);
    }
}

package org.gatehouse.rules.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.Inspection;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.phrase.OptOutPhrases;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/** The question "may this message go", put together from its circumstances. */
final class MessageTrial {

    private static final String COUNTRY = "[A-Z]{2}";
    private static final int COUNTS_MAX = 8;
    private static final int CARRIER_BYTES_MAX = 30;

    private final Rulebooks rulebooks;
    private final CampaignFacts campaign;
    private final TextFacts text;
    private final RecipientFacts recipient;

    /** @param layer whose limits are those that the question counts */
    MessageTrial(Rulebooks rulebooks, String layer, Given given) {
        this.rulebooks = rulebooks;
        this.campaign = campaign(given);
        this.text = read(given);
        this.recipient = recipient(given, limitsAbove(rulebooks, layer));
    }

    /** @throws BadCircumstance when a circumstance does not fit */
    static void requireAskable(Given given) {
        campaign(given);
        recipient(given, 0);
    }

    private static CampaignFacts campaign(Given given) {
        String category = given.text("senderCategory");
        if (given.whole("maxSegments") < 1) {
            throw given.bad("maxSegments", "at least 1");
        }
        return new CampaignFacts(
                given.oneOf("category", Category.class),
                given.text("sender"),
                given.flag("senderApproved"),
                countries(given),
                category.isEmpty() ? Set.of(Category.values()) : Set.of(Category.valueOf(category)),
                given.text("tenantLanguage"),
                given.flag("appendOptOut"),
                given.flag("appendSender"),
                given.whole("maxSegments"));
    }

    private static Set<String> countries(Given given) {
        List<String> countries = given.list("senderCountries");
        if (!countries.stream().allMatch(country -> country.matches(COUNTRY))) {
            throw given.bad("senderCountries", "ISO 3166 alpha-2 codes with commas between");
        }
        return Set.copyOf(countries);
    }

    /** The parts are those of the text with what the two switches append. */
    private TextFacts read(Given given) {
        String written = given.text("text");
        String signature = campaign.appendSender() ? " " + campaign.sender() : "";
        String line = campaign.appendOptOut()
                ? " "
                        + OptOutPhrases.defaults()
                                .line(campaign.tenantLanguage(), given.text("replyNumber"), campaign.sender())
                : "";
        return rulebooks.read(written, Segmentation.of(written + signature + line), campaign);
    }

    private static RecipientFacts recipient(Given given, int limitsAbove) {
        requireRecipient(given);
        return new RecipientFacts(
                phone(given),
                given.text("country"),
                given.text("callingCode"),
                intercepted(given.text("globalIntercept")),
                intercepted(given.text("localIntercept")),
                given.oneOf("optOut", OptOutScope.class),
                counts(given, limitsAbove),
                given.epochDay("localDate"),
                given.whole("localHour"),
                given.text("carrier"),
                given.flag("unfilledVariable"),
                given.list("releasedRules").stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static void requireRecipient(Given given) {
        if (!given.text("country").matches("(" + COUNTRY + ")?")) {
            throw given.bad("country", "an ISO 3166 alpha-2 code, or nothing");
        }
        if (!given.text("callingCode").matches("([1-9]\\d{0,2})?")) {
            throw given.bad("callingCode", "the digits of a calling code, or nothing");
        }
        if (given.text("carrier").getBytes(UTF_8).length > CARRIER_BYTES_MAX) {
            throw given.bad("carrier", "at most 30 bytes long");
        }
    }

    private static @Nullable Intercepted intercepted(String cause) {
        return cause.isEmpty() ? null : new Intercepted(Reason.valueOf(cause));
    }

    /** One number counts for every limit; several are those of the limits, in their order. */
    private static int[] counts(Given given, int limitsAbove) {
        List<String> counts = given.list("alreadySent");
        boolean readable = !counts.isEmpty()
                && counts.size() <= COUNTS_MAX
                && counts.stream().allMatch(count -> count.matches("[0-9]{1,5}"));
        if (!readable) {
            throw given.bad("alreadySent", "a number, or one for each limit with commas between");
        }
        int[] all = new int[COUNTS_MAX];
        for (int limit = 0; limit < COUNTS_MAX; limit++) {
            int place = counts.size() == 1 ? 0 : limit - limitsAbove;
            all[limit] = place >= 0 && place < counts.size() ? Integer.parseInt(counts.get(place)) : 0;
        }
        return all;
    }

    private static int limitsAbove(Rulebooks rulebooks, String layer) {
        TableSchema limits = RulebookKind.FREQUENCY.table("limits").orElseThrow();
        int above = 0;
        for (RulebookSource source : rulebooks.sources().values()) {
            if (source.layer().equals(layer)) {
                return above;
            }
            if (source.name().equals(RulebookKind.FREQUENCY.id())) {
                above += TableRows.of(limits, source.tables()).size();
            }
        }
        return above;
    }

    private static long phone(Given given) {
        String phone = given.text("phone");
        if (!phone.matches("(\\+[1-9][0-9]{1,14})?")) {
            throw given.bad("phone", "a number in E.164 such as +905321234567, or nothing");
        }
        return phone.isEmpty() ? 0 : Long.parseLong(phone.substring(1));
    }

    List<AskedBook> books(RulebookKind kind) {
        return new Inspection(rulebooks).ofMessage(kind, campaign, text, recipient);
    }

    Verdict verdict() {
        return rulebooks.judge(campaign, text, recipient);
    }
}

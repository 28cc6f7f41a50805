package org.gatehouse.rules.workbench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Category;
import org.jspecify.annotations.Nullable;

/** The circumstances of a message that was judged, as a test of content or frequency gives them. */
public final class MessageCircumstances {

    /** So many last digits of a number are its person's own; the ones before say where it belongs. */
    private static final int OWN_DIGITS = 6;

    private final Map<String, String> all = new LinkedHashMap<>();

    private MessageCircumstances() {}

    /**
     * Those that differ from the standard. The number ends in zeros, so that it is nobody's in particular.
     *
     * @param rulebooks that were asked
     * @param layer whose rulebook is tested: its limits are counted
     * @param text before anything is appended; "" where a variable has no value
     */
    public static Map<String, String> of(
            Rulebooks rulebooks, String layer, String text, CampaignFacts campaign, RecipientFacts recipient) {
        MessageCircumstances circumstances = new MessageCircumstances();
        circumstances.all.put("text", text);
        circumstances.campaign(campaign);
        circumstances.recipient(recipient);
        circumstances.all.put("alreadySent", counts(rulebooks, layer, recipient.frequencyCounts()));
        return circumstances.differing();
    }

    private void campaign(CampaignFacts campaign) {
        all.put("category", campaign.category().name());
        all.put("sender", campaign.sender());
        all.put("senderApproved", flag(campaign.senderApproved()));
        all.put("senderCountries", list(campaign.senderCountries()));
        all.put("senderCategory", onlyOne(campaign));
        all.put("tenantLanguage", campaign.tenantLanguage());
        all.put("appendOptOut", flag(campaign.appendOptOut()));
        all.put("appendSender", flag(campaign.appendSender()));
        all.put("maxSegments", Integer.toString(campaign.maxSegments()));
    }

    private static String onlyOne(CampaignFacts campaign) {
        return campaign.senderCategories().size() == 1
                ? campaign.senderCategories().stream()
                        .map(Category::name)
                        .findFirst()
                        .orElseThrow()
                : "";
    }

    private void recipient(RecipientFacts recipient) {
        all.put("phone", phone(recipient.phone()));
        all.put("country", recipient.country());
        all.put("callingCode", recipient.callingCode());
        all.put("carrier", recipient.carrier());
        all.put("optOut", recipient.optOut().name());
        all.put("globalIntercept", cause(recipient.globalIntercept()));
        all.put("localIntercept", cause(recipient.localIntercept()));
        all.put("localDate", LocalDate.ofEpochDay(recipient.localDate()).toString());
        all.put("localHour", Integer.toString(recipient.localHour()));
        all.put("unfilledVariable", flag(recipient.unfilledVariable()));
        all.put("releasedRules", list(recipient.releasedRules()));
    }

    private static String phone(long phone) {
        String digits = Long.toString(phone);
        int kept = Math.max(1, digits.length() - OWN_DIGITS);
        return phone == 0 ? "" : "+" + digits.substring(0, kept) + "0".repeat(digits.length() - kept);
    }

    private static String cause(@Nullable Intercepted intercepted) {
        return intercepted == null ? "" : intercepted.cause().name();
    }

    private static String flag(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String list(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(","));
    }

    /** The counts of one layer's limits, which stand behind those of the layers above it. */
    private static String counts(Rulebooks rulebooks, String layer, int[] counts) {
        int above = 0;
        for (RulebookSource source : rulebooks.sources().values()) {
            if (source.name().equals(RulebookKind.FREQUENCY.id())) {
                int limits = TableRows.of(RulebookKind.FREQUENCY.table("limits").orElseThrow(), source.tables())
                        .size();
                if (source.layer().equals(layer)) {
                    return counts(counts, above, above + limits);
                }
                above += limits;
            }
        }
        return "0";
    }

    /** One number would count for every limit. */
    private static String counts(int[] counts, int from, int until) {
        List<String> own = IntStream.range(from, Math.min(until, counts.length))
                .mapToObj(place -> Integer.toString(counts[place]))
                .toList();
        return own.stream().allMatch("0"::equals) ? "0" : String.join(",", own) + (own.size() == 1 ? ",0" : "");
    }

    private Map<String, String> differing() {
        Map<String, String> differing = new LinkedHashMap<>();
        for (Circumstance one : Circumstances.of(RulebookKind.CONTENT)) {
            String value = all.getOrDefault(one.name(), one.standard());
            if (!Objects.equals(value, one.standard())) {
                differing.put(one.name(), value);
            }
        }
        return differing;
    }
}

package org.gatehouse.gate;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.account.Tenant;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.message.Category;
import org.gatehouse.tenant.sql.Sql;

/** A sender of the tenant and what it is registered for. */
public record SenderFacts(boolean approved, Set<String> countries, Set<Category> categories) {

    private static final SenderFacts UNKNOWN = new SenderFacts(false, Set.of(), Set.of());

    /** Empty when the tenant has no such sender. */
    public static Optional<SenderFacts> find(Sql sql, String sender) {
        return sql.first(
                "SELECT approved, countries, categories FROM sender WHERE name = ?",
                row -> new SenderFacts(
                        row.getBoolean("approved"),
                        words(row.getString("countries")),
                        words(row.getString("categories")).stream()
                                .map(Category::valueOf)
                                .collect(Collectors.toSet())),
                sender);
    }

    /** The facts of a campaign of this tenant. */
    public static CampaignFacts of(Sql sql, Tenant tenant, Campaign campaign) {
        SenderFacts sender = find(sql, campaign.sender()).orElse(UNKNOWN);
        return new CampaignFacts(
                campaign.category(),
                campaign.sender(),
                sender.approved(),
                sender.countries(),
                sender.categories(),
                tenant.language(),
                campaign.appendOptOut(),
                campaign.appendSender(),
                campaign.terms().segmentsMax());
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).filter(word -> !word.isBlank()).collect(Collectors.toSet());
    }
}

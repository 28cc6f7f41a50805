package org.gatehouse.web.page;

import static org.gatehouse.account.Role.COMPLIANCE;
import static org.gatehouse.account.Role.CUSTOMER;
import static org.gatehouse.account.Role.OPERATOR;
import static org.gatehouse.account.Role.RESELLER;
import static org.gatehouse.account.Role.VIEWER;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.account.Role;

/** Which role may open which page. A page that is not named here does not exist for anybody. */
final class PageRights {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> READERS = Set.of(CUSTOMER, VIEWER);
    private static final Set<Role> MANAGERS = Set.of(OPERATOR, RESELLER);
    /** Managers see the campaigns of the tenants they manage. */
    private static final Set<Role> REPORT_READERS = Set.of(CUSTOMER, VIEWER, OPERATOR, RESELLER);

    /** A customer sees its own rulebooks, but not what others are working on. */
    private static final Set<Role> RULEBOOK_READERS = Set.of(COMPLIANCE, OPERATOR, RESELLER, CUSTOMER);

    private static final Set<Role> DRAFT_READERS = Set.of(COMPLIANCE, OPERATOR, RESELLER);

    private static final Map<String, Set<Role>> ROLES = Map.ofEntries(
            Map.entry("/password.xhtml", ALL),
            Map.entry("/compose.xhtml", Set.of(CUSTOMER)),
            Map.entry("/campaigns.xhtml", REPORT_READERS),
            Map.entry("/campaign.xhtml", REPORT_READERS),
            Map.entry("/messages.xhtml", READERS),
            Map.entry("/message.xhtml", ALL),
            Map.entry("/rulebooks.xhtml", RULEBOOK_READERS),
            Map.entry("/rulebook.xhtml", RULEBOOK_READERS),
            Map.entry("/draft.xhtml", DRAFT_READERS),
            Map.entry("/review.xhtml", DRAFT_READERS),
            Map.entry("/queue.xhtml", Set.of(COMPLIANCE, RESELLER)),
            Map.entry("/held.xhtml", Set.of(COMPLIANCE)),
            Map.entry("/heldCampaign.xhtml", Set.of(COMPLIANCE)),
            Map.entry("/tenants.xhtml", MANAGERS),
            Map.entry("/tenant.xhtml", MANAGERS),
            Map.entry("/credit.xhtml", Set.of(CUSTOMER, VIEWER, RESELLER)),
            Map.entry("/intercepts.xhtml", READERS),
            Map.entry("/optouts.xhtml", Set.of(CUSTOMER, VIEWER, RESELLER, OPERATOR)),
            Map.entry("/replies.xhtml", READERS));

    private PageRights() {}

    /** The roles of a page by its path; empty for a page that does not exist. */
    static Optional<Set<Role>> of(String path) {
        return Optional.ofNullable(ROLES.get(path));
    }

    /** Where a role begins. */
    static String home(Role role) {
        return switch (role) {
            case CUSTOMER, VIEWER -> "/campaigns.xhtml";
            case COMPLIANCE -> "/held.xhtml";
            case OPERATOR, RESELLER -> "/tenants.xhtml";
        };
    }

    /** The first role the test accepts. */
    static Optional<Role> role(Predicate<String> isInRole) {
        return Arrays.stream(Role.values())
                .filter(role -> isInRole.test(role.name()))
                .findFirst();
    }
}

package org.gatehouse.campaign;

import static org.gatehouse.account.Role.Names.CUSTOMER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.tenant.TenantId;

/** What the author sees while typing (Y6): parts, encoding, and what the rules would say. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComposeHints {

    /**
     * @param preview the text as it would be sent, switches applied, variables left as written
     * @param unitsLeft characters that still fit into the last part
     * @param forcingUcs2 distinct characters that no GSM table holds
     * @param cost credits per recipient
     */
    public record Hints(
            String preview,
            int segmentCount,
            Encoding encoding,
            int unitsLeft,
            List<String> forcingUcs2,
            long cost,
            List<Hint> hints) {}

    /** What one rule would do, with its reason and what would satisfy it, in the reader's language. */
    public record Hint(String rule, Disposition disposition, String explanation, String remedy) {}

    @RolesAllowed(CUSTOMER)
    public Hints hints(TenantId tenant, CampaignDraft draft, Locale locale) {
        throw new IllegalStateException();
    }

    /** The approved senders of this tenant, by name. */
    @RolesAllowed(CUSTOMER)
    public List<String> senders(TenantId tenant) {
        throw new IllegalStateException();
    }
}

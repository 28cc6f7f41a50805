package org.gatehouse.campaign;

import static org.gatehouse.account.Role.Names.CUSTOMER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.FieldError;
import org.gatehouse.carrier.CarrierRoute;
import org.gatehouse.carrier.Carriers;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.policy.RulesInForce;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Template;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.gatehouse.transaction.Database;

/** What the author sees while typing (Y6): parts, encoding, and what the rules would say. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ComposeHints {

    @Inject
    private CurrentCaller current;

    @Inject
    private Database database;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Carriers carriers;

    @Inject
    private RulesInForce rules;

    @Inject
    private Clock clock;

    /**
     * What an author is told about a draft.
     *
     * @param preview the text as it would be sent, switches applied, variables left as written
     * @param unitsLeft characters that still fit into the last part
     * @param forcingUcs2 distinct characters that no GSM table holds
     * @param cost credits per recipient; where the text has variables, with their names in the place of values
     * @param variables of the text, which a file has to fill
     * @param faults of the text that keep it from being sent at all
     */
    public record Hints(
            String preview,
            int segmentCount,
            Encoding encoding,
            int unitsLeft,
            List<String> forcingUcs2,
            long cost,
            List<String> variables,
            List<FieldError> faults,
            List<Hint> hints) {}

    /**
     * What became of numbers that an author typed or pasted.
     *
     * @param usable distinct mobile numbers
     * @param unusable as they were written
     * @param duplicates of usable ones, in whatever spelling
     */
    public record Numbers(int usable, List<String> unusable, int duplicates) {}

    /** What one rule would do, with its reason and what would satisfy it, in the reader's language. */
    public record Hint(String rule, Disposition disposition, String explanation, String remedy) {}

    /** What the rules would say if a message of this draft left now, to a number of the default carrier. */
    @RolesAllowed(CUSTOMER)
    public Hints hints(TenantId tenant, CampaignDraft draft, Locale locale) {
        current.mayAct(tenant);
        Tenant owner = tenants.get(tenant);
        Settings settings = tenants.settings(tenant);
        String appended = DraftCheck.appended(draft, owner.language(), carriers.replyNumber());
        String preview = draft.text() + appended;
        Segmentation plan = Segmentation.of(preview);
        List<FieldError> faults = draft.text().isEmpty()
                ? List.of()
                : DraftCheck.ofText(draft, appended, settings.number(Setting.SEGMENTS_PER_MESSAGE));
        boolean asked = !draft.text().isEmpty() && faults.isEmpty();
        return new Hints(
                preview,
                plan.segmentCount(),
                plan.encoding(),
                plan.unitsLeft(),
                Segmentation.charactersThatForceUcs2(preview),
                (long) plan.segmentCount() * settings.number(Setting.CREDITS_PER_SEGMENT),
                asked ? Template.parse(draft.text()).variables() : List.of(),
                faults,
                asked ? asked(owner, settings, draft, plan, locale) : List.of());
    }

    /** Reads numbers as admission will. */
    @RolesAllowed(CUSTOMER)
    public Numbers numbers(TenantId tenant, List<String> written) {
        current.mayAct(tenant);
        String country = tenants.settings(tenant).text(Setting.DEFAULT_COUNTRY);
        Set<Long> usable = new HashSet<>();
        List<String> unusable = new ArrayList<>();
        for (String number : written) {
            if (PhoneNumbers.read(number, country) instanceof PhoneNumbers.Reading.Mobile mobile) {
                usable.add(mobile.digits());
            } else {
                unusable.add(number);
            }
        }
        return new Numbers(usable.size(), unusable, written.size() - unusable.size() - usable.size());
    }

    private List<Hint> asked(Tenant owner, Settings settings, CampaignDraft draft, Segmentation plan, Locale locale) {
        SenderFacts sender = database.tenant(owner.id(), sql -> SenderFacts.find(sql, draft.sender()))
                .orElse(new SenderFacts(true, Set.of(), Set.of(draft.category())));
        CampaignFacts facts = new CampaignFacts(
                draft.category(),
                draft.sender(),
                sender.approved(),
                sender.countries(),
                sender.categories(),
                owner.language(),
                draft.appendOptOut(),
                draft.appendSender(),
                settings.number(Setting.SEGMENTS_PER_MESSAGE));
        Rulebooks rulebooks = rules.of(owner.id());
        LocalDateTime local = LocalDateTime.ofInstant(clock.instant(), owner.zone());
        RecipientFacts anybody = new RecipientFacts(
                /* phone= */ 0,
                "",
                "",
                null,
                null,
                OptOutScope.NONE,
                new int[rulebooks.frequencyLimits().size()],
                Math.toIntExact(local.toLocalDate().toEpochDay()),
                local.getHour(),
                carriers.all().stream().map(CarrierRoute::name).findFirst().orElse("any"),
                false,
                Set.of());
        return rulebooks.judge(facts, rulebooks.read(draft.text(), plan, facts), anybody).hits().stream()
                .map(hit -> hint(hit, locale))
                .toList();
    }

    private static Hint hint(Hit hit, Locale locale) {
        String rule = hit.rule().name();
        return new Hint(
                rule,
                hit.disposition(),
                Explanations.explain(rule, hit.arguments(), locale),
                Explanations.remedy(rule, hit.arguments(), locale));
    }

    /** The approved senders of this tenant, by name. */
    @RolesAllowed(CUSTOMER)
    public List<String> senders(TenantId tenant) {
        current.mayAct(tenant);
        return database.tenant(
                tenant,
                sql -> sql.list("SELECT name FROM sender WHERE approved = 1 ORDER BY name", row -> row.getString(1)));
    }
}

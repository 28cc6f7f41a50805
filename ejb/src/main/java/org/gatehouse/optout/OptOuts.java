package org.gatehouse.optout;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.answer.PlainText;
import org.gatehouse.answer.RowId;
import org.gatehouse.audit.Audit;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.sql.DatabaseFault;
import org.gatehouse.transaction.TenantSchemas;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of opt-outs (E11, S11). A customer's own have scope TENANT, a reseller's RESELLER, the operator's
 * PLATFORM.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OptOuts {

    public record Entry(
            String id,
            String phone,
            OptOutScope scope,
            @Nullable String brand,
            String source,
            Instant at,
            @Nullable String evidence) {}

    /** How a wish can have come to us. */
    public static final Set<String> SOURCES = Set.of("REPLY", "API", "PORTAL", "IMPORT");

    private static final int EVIDENCE_LENGTH_MAX = 500;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private OptOutStore store;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantSchemas schemas;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TenantDirectory directory;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private CurrentCaller current;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Audit audit;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    /** Newest first; with {@code phone} those of one person only. */
    @RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
    public Page<Entry> list(TenantId tenant, @Nullable String phone, @Nullable String cursor, int limit) {
        Tenant owner = opened(tenant);
        long before = RowId.before(tenant, cursor);
        OptionalLong digits = phone == null ? OptionalLong.empty() : digits(tenant, phone);
        if (phone != null && digits.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Entry> found = store.list(tenant, digits, before, limit + 1).stream()
                .map(wish -> entry(owner, wish))
                .toList();
        return Page.of(found, limit, Entry::id);
    }

    /** Records a wish; a person who already opted out stays so. The source is REPLY, API, PORTAL or IMPORT. */
    @RolesAllowed({CUSTOMER, RESELLER, OPERATOR})
    public Entry add(TenantId tenant, String phone, @Nullable String evidence, String source) {
        Tenant owner = opened(tenant);
        long digits = checked(tenant, phone, evidence);
        if (!SOURCES.contains(source)) {
            throw new IllegalArgumentException("(%s) is no source of an opt-out.".formatted(source));
        }
        return entry(owner, findOrAdd(tenant, new OptOutRecord(digits, source, evidence, clock.instant())));
    }

    /** Takes an opt-out back. @throws NotFound when it is not this tenant's */
    @RolesAllowed({CUSTOMER, RESELLER, OPERATOR})
    public void delete(TenantId tenant, String id) {
        opened(tenant);
        RowId row = RowId.parse(tenant, id).orElseThrow(() -> new NotFound("opt-out"));
        if (!store.delete(tenant, row.number())) {
            throw new NotFound("opt-out");
        }
        audit.record(new Audit.Entry(
                current.caller().login(), tenant, "opt-out.taken-back", "opt-out " + row.number(), null));
    }

    private OptOutRecord findOrAdd(TenantId tenant, OptOutRecord wish) {
        try {
            return store.find(tenant, wish.phone()).orElseGet(() -> store.add(tenant, wish));
        } catch (RuntimeException e) {
            if (DatabaseFault.saysDuplicateKey(e)) {
                return store.find(tenant, wish.phone()).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private Tenant opened(TenantId tenant) {
        current.mayAct(tenant);
        schemas.require(tenant);
        return directory.get(tenant);
    }

    private OptionalLong digits(TenantId tenant, String phone) {
        return reading(tenant, phone) instanceof PhoneNumbers.Reading.Mobile mobile
                ? OptionalLong.of(mobile.digits())
                : OptionalLong.empty();
    }

    /** The number of a wish whose fields are all right. @throws InvalidInput naming each that is not */
    private long checked(TenantId tenant, String phone, @Nullable String evidence) {
        PhoneNumbers.Reading reading = reading(tenant, phone);
        List<FieldError> errors = new ArrayList<>();
        if (reading instanceof PhoneNumbers.Reading.Rejected rejected) {
            errors.add(new FieldError("phone", rejected.fault().messageKey(), phone));
        }
        if (evidence != null) {
            PlainText.linesFault("evidence", evidence, 0, EVIDENCE_LENGTH_MAX).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return ((PhoneNumbers.Reading.Mobile) reading).digits();
    }

    private PhoneNumbers.Reading reading(TenantId tenant, String phone) {
        return PhoneNumbers.read(phone, directory.settings(tenant).text(Setting.DEFAULT_COUNTRY));
    }

    private static Entry entry(Tenant owner, OptOutRecord wish) {
        boolean ofBrand = !wish.brand().isEmpty();
        return new Entry(
                new RowId(owner.id(), wish.id()).toString(),
                PhoneNumbers.e164(wish.phone()),
                ofBrand ? OptOutScope.BRAND : scopeOf(owner.kind()),
                ofBrand ? wish.brand() : null,
                wish.source(),
                wish.at(),
                wish.evidence());
    }

    private static OptOutScope scopeOf(TenantKind kind) {
        return switch (kind) {
            case PLATFORM -> OptOutScope.PLATFORM;
            case RESELLER -> OptOutScope.RESELLER;
            case CUSTOMER -> OptOutScope.TENANT;
        };
    }
}

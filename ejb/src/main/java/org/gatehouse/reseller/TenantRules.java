package org.gatehouse.reseller;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.account.Role;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.PlainText;
import org.gatehouse.tenant.TenantKind;

/**
 * What may be entered about tenants, users, senders and credit. Each check throws {@link InvalidInput} for its field.
 */
final class TenantRules {

    private static final long AMOUNT_MAX = 1_000_000_000_000L;
    private static final int REFERENCE_LENGTH_MAX = 100;
    private static final int ZONE_LENGTH_MAX = 60;
    private static final int ALPHANUMERIC_LENGTH_MAX = 11;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    private TenantRules() {}

    /** Name, language and time zone of a tenant; all faults at once. */
    static List<FieldError> faults(NewTenant asked) {
        List<FieldError> errors = new ArrayList<>();
        if (!NAME.matcher(asked.name()).matches()) {
            errors.add(new FieldError("name", "name", asked.name()));
        }
        if (asked.kind() == TenantKind.PLATFORM) {
            errors.add(new FieldError("kind", "choice", asked.kind().name(), "RESELLER, CUSTOMER"));
        }
        Optional.ofNullable(asked.language())
                .filter(language -> !NewTenant.LANGUAGES.contains(language))
                .ifPresent(language -> errors.add(new FieldError("language", "language", language)));
        Optional.ofNullable(asked.timeZone())
                .filter(zone -> !isZone(zone))
                .ifPresent(zone -> errors.add(new FieldError("timeZone", "timeZone", zone)));
        return errors;
    }

    static void checkLogin(String login) {
        if (!LOGIN.matcher(login).matches()) {
            throw new InvalidInput("login", "name", login);
        }
    }

    /** A login, and a role: each kind of tenant has roles of its own. Both faults at once. */
    static void checkUser(String login, Role role, TenantKind kind) {
        List<FieldError> errors = new ArrayList<>();
        if (!LOGIN.matcher(login).matches()) {
            errors.add(new FieldError("login", "name", login));
        }
        if (!rolesOf(kind).contains(role)) {
            errors.add(new FieldError("role", "role", role.name()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** The roles of a kind of tenant, the one that acts for it first. */
    static List<Role> rolesOf(TenantKind kind) {
        return switch (kind) {
            case PLATFORM -> List.of(Role.OPERATOR, Role.COMPLIANCE);
            case RESELLER -> List.of(Role.RESELLER);
            case CUSTOMER -> List.of(Role.CUSTOMER, Role.VIEWER);
        };
    }

    static SenderName senderName(String name) {
        if (SenderName.isAcceptable(name)) {
            return new SenderName(name);
        }
        if (name.isBlank()) {
            throw new InvalidInput("name", "required");
        }
        boolean tooLong = name.length() > ALPHANUMERIC_LENGTH_MAX;
        throw new InvalidInput("name", tooLong ? "sender.long" : "sender.characters", name);
    }

    static void checkTopUp(long amount, String reference) {
        List<FieldError> errors = new ArrayList<>();
        if (amount < 1 || amount > AMOUNT_MAX) {
            errors.add(new FieldError("amount", "amount", Long.toString(amount)));
        }
        PlainText.lineFault("reference", reference, 1, REFERENCE_LENGTH_MAX).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static boolean isZone(String zone) {
        return zone.length() <= ZONE_LENGTH_MAX && ZoneId.getAvailableZoneIds().contains(zone);
    }
}

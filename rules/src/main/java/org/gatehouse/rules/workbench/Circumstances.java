package org.gatehouse.rules.workbench;

import static org.gatehouse.rules.workbench.Circumstance.Type.CHOICE;
import static org.gatehouse.rules.workbench.Circumstance.Type.DATE;
import static org.gatehouse.rules.workbench.Circumstance.Type.FLAG;
import static org.gatehouse.rules.workbench.Circumstance.Type.HOUR;
import static org.gatehouse.rules.workbench.Circumstance.Type.LONG_TEXT;
import static org.gatehouse.rules.workbench.Circumstance.Type.TEXT;
import static org.gatehouse.rules.workbench.Circumstance.Type.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;

/** What questions to the rulebooks are made of; the standards are an advertisement to a Turkish mobile that may go. */
final class Circumstances {

    static final String RECEIPT = "RECEIPT";
    static final String STATUS = "STATUS";

    private static final List<String> REASONS = Arrays.stream(Reason.values())
            .filter(reason -> reason.kind() != Reason.Kind.REFUSAL)
            .map(Enum::name)
            .toList();
    private static final List<String> MESSAGE_STATES =
            List.of("UNDELIV", "EXPIRED", "REJECTD", "DELETED", "SKIPPED", "FAILED", "UNKNOWN");

    private static final List<Circumstance> MESSAGE = List.of(
            one("text", LONG_TEXT, "Spring sale: 20 % off this week. Text STOP to 4242 to opt out. LALE"),
            choice("category", namesOf(Category.values())),
            one("sender", TEXT, "LALE"),
            one("senderApproved", FLAG, "yes"),
            one("senderCountries", TEXT, ""),
            choice("senderCategory", orNone(namesOf(Category.values()))),
            new Circumstance("tenantLanguage", TEXT, "tr", List.of("tr", "en", "zh", "ja", "de", "fr", "es", "ru")),
            one("appendOptOut", FLAG, "no"),
            one("appendSender", FLAG, "no"),
            one("replyNumber", TEXT, "4242"),
            one("maxSegments", WHOLE, "10"),
            one("phone", TEXT, "+905321234567"),
            one("country", TEXT, "TR"),
            one("callingCode", TEXT, "90"),
            one("carrier", TEXT, "simulator"),
            new Circumstance("optOut", CHOICE, OptOutScope.NONE.name(), namesOf(OptOutScope.values())),
            choice("globalIntercept", orNone(REASONS)),
            choice("localIntercept", orNone(REASONS)),
            one("alreadySent", TEXT, "0"),
            one("localDate", DATE, "2026-06-15"),
            one("localHour", HOUR, "12"),
            one("unfilledVariable", FLAG, "no"),
            one("releasedRules", TEXT, ""));

    private static final List<Circumstance> RESULT = List.of(
            choice("kind", List.of(RECEIPT, STATUS)),
            one("carrier", TEXT, "simulator"),
            new Circumstance("stat", TEXT, "UNDELIV", MESSAGE_STATES),
            one("errorCode", TEXT, "000"),
            one("status", TEXT, "0x08"));

    private static final List<Circumstance> REPLY =
            List.of(one("text", LONG_TEXT, "STOP"), one("brands", TEXT, "LALE"));

    private Circumstances() {}

    static List<Circumstance> of(RulebookKind kind) {
        return switch (kind) {
            case CONTENT, FREQUENCY -> MESSAGE;
            case FAILURE -> RESULT;
            case INTERCEPT -> List.of(choice("reason", REASONS));
            case REFUND -> List.of(choice("reason", REASONS), choice("mode", namesOf(ChargingMode.values())));
            case REPLY -> REPLY;
        };
    }

    private static Circumstance one(String name, Circumstance.Type type, String standard) {
        return new Circumstance(name, type, standard, List.of());
    }

    private static Circumstance choice(String name, List<String> choices) {
        return new Circumstance(name, CHOICE, choices.get(0), choices);
    }

    private static List<String> namesOf(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> orNone(List<String> choices) {
        return Stream.concat(Stream.of(""), choices.stream()).toList();
    }
}

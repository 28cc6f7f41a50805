package org.gatehouse.rules.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.Inspection;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/** Asks a rulebook one question by hand, and tells of each of its rules why it held or did not. */
public final class Trial {

    private static final long STATUS_MAX = 0xFFFF_FFFFL;

    private Trial() {}

    /** What a question to a rulebook of this kind is made of, in the order in which a form offers it. */
    public static List<Circumstance> circumstances(RulebookKind kind) {
        return Circumstances.of(kind);
    }

    /**
     * Asks the rulebook of the lowest layer that has one of this kind.
     *
     * @param given circumstances that differ from the standard
     * @throws BadCircumstance when one of them is unknown or does not fit
     */
    public static Answer ask(Rulebooks rulebooks, RulebookKind kind, Map<String, String> given) {
        String layer = lowestLayer(rulebooks, kind);
        if (kind == RulebookKind.CONTENT || kind == RulebookKind.FREQUENCY) {
            MessageTrial message = new MessageTrial(rulebooks, layer, new Given(kind, given));
            AskedBook book = ofLayer(message.books(kind), kind, layer).orElseThrow();
            return new Answer(book.outcome(), Traces.of(book), book.facts(), message.verdict());
        }
        AskedBook book =
                ofLayer(open(rulebooks, kind, layer, given), kind, layer).orElseThrow();
        return new Answer(book.outcome(), Traces.of(book), book.facts(), null);
    }

    private static String lowestLayer(Rulebooks rulebooks, RulebookKind kind) {
        String layer = "";
        for (RulebookSource source : rulebooks.sources().values()) {
            layer = source.name().equals(kind.id()) ? source.layer() : layer;
        }
        return layer;
    }

    /** That of one layer; a customer has only words of its own for replies, which the platform's rules look at. */
    static Optional<AskedBook> ofLayer(List<AskedBook> books, RulebookKind kind, String layer) {
        return books.stream()
                .filter(book ->
                        kind == RulebookKind.REPLY || book.source().layer().equals(layer))
                .findFirst();
    }

    /**
     * The rulebook of every layer that has one of this kind beside the question, the platform's first.
     *
     * @param layer whose limits are those that the question counts
     * @throws BadCircumstance when a circumstance is unknown or does not fit
     */
    static List<AskedBook> open(
            Rulebooks rulebooks, RulebookKind kind, String layer, Map<String, String> circumstances) {
        Given given = new Given(kind, circumstances);
        Inspection inspection = new Inspection(rulebooks);
        return switch (kind) {
            case CONTENT, FREQUENCY -> new MessageTrial(rulebooks, layer, given).books(kind);
            case FAILURE -> List.of(result(inspection, given));
            case INTERCEPT ->
                inspection.ofOutcome(kind, given.oneOf("reason", Reason.class), ChargingMode.CHARGE_ON_SUBMIT);
            case REFUND ->
                inspection.ofOutcome(
                        kind, given.oneOf("reason", Reason.class), given.oneOf("mode", ChargingMode.class));
            case REPLY -> List.of(inspection.ofReply(given.text("text"), given.list("brands")));
        };
    }

    /** @throws BadCircumstance when a circumstance is unknown or does not fit, whatever the rulebooks say */
    static void requireAskable(RulebookKind kind, Map<String, String> circumstances) {
        Given given = new Given(kind, circumstances);
        if (kind == RulebookKind.CONTENT || kind == RulebookKind.FREQUENCY) {
            MessageTrial.requireAskable(given);
        } else if (kind == RulebookKind.FAILURE) {
            status(given);
        }
    }

    private static AskedBook result(Inspection inspection, Given given) {
        String carrier = given.text("carrier");
        return given.text("kind").equals(Circumstances.STATUS)
                ? inspection.ofSubmit(carrier, status(given))
                : inspection.ofReceipt(carrier, given.text("stat").toUpperCase(Locale.ROOT), given.text("errorCode"));
    }

    private static int status(Given given) {
        String written = given.text("status");
        try {
            long status = Long.decode(written);
            if (status >= 0 && status <= STATUS_MAX) {
                return (int) status;
            }
        } catch (NumberFormatException unreadable) {
            throw given.bad("status", "a command_status such as 0x0B");
        }
        throw given.bad("status", "a command_status such as 0x0B");
    }
}

package org.gatehouse.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.gatehouse.message.Campaign;
import org.gatehouse.rules.book.FailureClass;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.book.SubmitOutcome;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the code that a carrier gave means. Of a receipt's {@code stat} and {@code err} only one is stored; where it is
 * the error code, the state of those that lead to the stored reason is taken, and UNDELIV when none does.
 *
 * @param carrierOf the name of a carrier by its number
 */
record FailureJudge(Comparison comparison, IntFunction<String> carrierOf) implements ResultPortions.Judge {

    private static final Pattern STATUS = Pattern.compile("0x[0-9A-F]{8}");
    private static final Pattern STAT = Pattern.compile("[A-Z]{5,10}");
    private static final String LIKELIEST = "UNDELIV";
    private static final List<String> STATS = List.of(LIKELIEST, "REJECTD", "DELETED", "UNKNOWN", "EXPIRED", "FAILED");
    private static final int HEXADECIMAL = 16;

    @Override
    public Optional<ResultPortions.Judged> judge(Campaign campaign, PastMessage message) {
        String code = message.carrierCode();
        if (code == null) {
            return Optional.empty();
        }
        Meaning inForce = meaning(comparison.inForce(), code, message);
        Meaning drafted = meaning(comparison.drafted(), code, message);
        int more = refund(comparison.drafted(), campaign, message, drafted)
                - refund(comparison.inForce(), campaign, message, inForce);
        return Optional.of(new ResultPortions.Judged(new Change(inForce.ending(), drafted.ending()), -more));
    }

    /** @param reason null when the message does not fail */
    private record Meaning(Ending ending, @Nullable Reason reason) {}

    private Meaning meaning(Rulebooks rulebooks, String code, PastMessage message) {
        String carrier = carrierOf.apply(message.carrierId());
        return message.wasRefusedAtSubmit() && STATUS.matcher(code).matches()
                ? ofSubmit(rulebooks, carrier, code)
                : ofReceipt(rulebooks, carrier, code, message);
    }

    private static Meaning ofSubmit(Rulebooks rulebooks, String carrier, String code) {
        SubmitOutcome outcome =
                rulebooks.submitOutcome(carrier, Integer.parseUnsignedInt(code.substring(2), HEXADECIMAL));
        if (outcome instanceof SubmitOutcome.Fail fail) {
            return failed(new FailureClass(fail.reason(), rulebooks.isPermanent(fail.reason()), fail.rule()));
        }
        String consequence = outcome instanceof SubmitOutcome.Retry ? "RETRY" : "STOP_BIND";
        return new Meaning(Ending.of(consequence, outcome.rule()), null);
    }

    private Meaning ofReceipt(Rulebooks rulebooks, String carrier, String code, PastMessage message) {
        boolean isStat = STAT.matcher(code).matches();
        String stat = isStat ? code : stat(carrier, code, message);
        return failed(rulebooks.classify(carrier, stat, isStat ? "" : code));
    }

    private String stat(String carrier, String code, PastMessage message) {
        return STATS.stream()
                .filter(stat ->
                        comparison.inForce().classify(carrier, stat, code).reason() == message.reason())
                .findFirst()
                .orElse(LIKELIEST);
    }

    private static Meaning failed(FailureClass failure) {
        String words = failure.reason() + (failure.permanent() ? " PERMANENT" : " TEMPORARY");
        return new Meaning(Ending.of(words, failure.rule()), failure.reason());
    }

    private static int refund(Rulebooks rulebooks, Campaign campaign, PastMessage message, Meaning meaning) {
        Reason reason = meaning.reason();
        return reason == null ? 0 : RefundJudge.refund(rulebooks, campaign, message, reason);
    }
}

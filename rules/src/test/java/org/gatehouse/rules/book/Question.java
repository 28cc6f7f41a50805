package org.gatehouse.rules.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/**
 * A question to the rulebooks, written on one line: a verb, a colon, and its arguments. {@code judge} takes
 * {@code key=value} pairs that differ from an ordinary transactional message, with the text last; the others take
 * words.
 */
@SuppressWarnings("NullAway") // reads a map that the line fills
record Question(String verb, String arguments) {

    static Question parse(String line) {
        String[] parts = line.split(": ", 2);
        return new Question(parts[0], parts[1]);
    }

    /** The answer in words, with every rule it cites. */
    String ask(Rulebooks rulebooks) {
        String[] words = arguments.split(" ");
        return switch (verb) {
            case "judge" -> describe(judge(rulebooks));
            case "submit" -> describe(rulebooks.submitOutcome(words[0], Integer.decode(words[1])));
            case "classify" -> describe(rulebooks.classify(words[0], words[1], words.length > 2 ? words[2] : ""));
            case "permanent" -> String.valueOf(rulebooks.isPermanent(Reason.valueOf(arguments)));
            case "intercept" -> rulebooks.intercept(Reason.valueOf(arguments)).toString();
            case "refund" ->
                rulebooks
                        .refund(Reason.valueOf(words[0]), ChargingMode.valueOf(words[1]))
                        .inForce()
                        .toString();
            case "reply" ->
                rulebooks.meaning(arguments, List.of("LALE", "MAVİ")).toString();
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private Verdict judge(Rulebooks rulebooks) {
        Map<String, String> facts = facts();
        CampaignFacts campaign = campaign(facts);
        TextFacts text = rulebooks.read(facts.get("text").replace("\\0", "\0"), campaign);
        return rulebooks.judge(campaign, text, recipient(facts));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        int text = arguments.indexOf("text=");
        facts.put("text", arguments.substring(text + "text=".length()));
        for (String pair : arguments.substring(0, text).split(" ")) {
            if (!pair.isEmpty()) {
                String[] keyAndValue = pair.split("=", 2);
                facts.put(keyAndValue[0], keyAndValue[1]);
            }
        }
        return facts;
    }

    private static CampaignFacts campaign(Map<String, String> facts) {
        return new CampaignFacts(
                Category.valueOf(facts.getOrDefault("category", "TRANSACTIONAL")),
                facts.getOrDefault("sender", "LALE"),
                !facts.containsKey("unapproved"),
                set(facts.get("countries")),
                facts.containsKey("categories")
                        ? Set.of(Category.valueOf(facts.get("categories")))
                        : Set.of(Category.values()),
                "tr",
                facts.containsKey("appendOptOut"),
                facts.containsKey("appendSender"),
                Integer.parseInt(facts.getOrDefault("maxSegments", "10")));
    }

    private static RecipientFacts recipient(Map<String, String> facts) {
        return new RecipientFacts(
                Long.parseLong(facts.getOrDefault("phone", "905320000001")),
                facts.getOrDefault("country", "TR"),
                facts.getOrDefault("callingCode", "90"),
                facts.containsKey("global") ? new Intercepted(Reason.valueOf(facts.get("global"))) : null,
                facts.containsKey("local") ? new Intercepted(Reason.valueOf(facts.get("local"))) : null,
                OptOutScope.valueOf(facts.getOrDefault("optOut", "NONE")),
                Arrays.stream(facts.getOrDefault("sent", "0").split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray(),
                (int) LocalDate.parse(facts.getOrDefault("date", "2024-10-04")).toEpochDay(),
                Integer.parseInt(facts.getOrDefault("hour", "12")),
                facts.getOrDefault("carrier", "simulator"),
                facts.containsKey("unfilled"),
                set(facts.get("released")));
    }

    private static Set<String> set(String list) {
        return list == null ? Set.of() : Arrays.stream(list.split(",")).collect(Collectors.toSet());
    }

    private static String describe(Verdict verdict) {
        String hits = verdict.hits().stream().map(Question::describe).collect(Collectors.joining(", "));
        String hours = verdict.deferHours() == 0 ? "" : " " + verdict.deferHours() + " h";
        return verdict.disposition()
                + hours
                + (verdict.reason() == null ? "" : " " + verdict.reason())
                + (hits.isEmpty() ? "" : " by " + hits);
    }

    private static String describe(Hit hit) {
        return describe(hit.rule()) + (hit.arguments().isEmpty() ? "" : hit.arguments());
    }

    private static String describe(FailureClass failure) {
        return failure.reason()
                + (failure.permanent() ? " permanent by " : " temporary by ")
                + describe(failure.rule());
    }

    private static String describe(SubmitOutcome outcome) {
        String reason = outcome instanceof SubmitOutcome.Fail fail ? " " + fail.reason() : "";
        return outcome.getClass().getSimpleName() + reason + " by " + describe(outcome.rule());
    }

    private static String describe(RuleRef rule) {
        return (rule.layer().isEmpty() ? "" : rule.layer() + "/") + rule.rulebook() + "/" + rule.name();
    }
}

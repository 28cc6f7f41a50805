package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.rules.engine.Decider;
import org.gatehouse.rules.engine.FactField;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * The actions of rules about messages: {@code refuse("name", REASON, fields…)}, {@code hold("name", fields…)},
 * {@code deferTo("name", hour, fields…)}, {@code warn("name", fields…)}. The fields named are what the explanation
 * names.
 */
final class GateActions implements Decider<MessageFact, Ruling> {

    private static final Set<String> REFUSALS = Arrays.stream(Reason.values())
            .filter(reason -> reason.kind() == Reason.Kind.REFUSAL)
            .map(Reason::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Parameter NAME = new Parameter.RuleName();
    private static final Parameter FIELDS = new Parameter.Fields();

    static final Vocabulary VOCABULARY = MessageFields.TYPE.vocabulary(Map.of(
            "refuse", List.of(NAME, new Parameter.OneOf(REFUSALS), FIELDS),
            "hold", List.of(NAME, FIELDS),
            "deferTo", List.of(NAME, new Parameter.Whole(0, 23), FIELDS),
            "warn", List.of(NAME, FIELDS)));

    private final RulebookSource book;

    GateActions(RulebookSource book) {
        this.book = book;
    }

    @Override
    public Function<MessageFact, Ruling> decisionOf(Rule rule, Action action) {
        RuleRef reference = book.ref(rule.name());
        List<FactField<MessageFact>> named = action.arguments().stream()
                .filter(Operand.FieldRef.class::isInstance)
                .map(operand -> ((Operand.FieldRef) operand).field().name())
                .map(field -> MessageFields.TYPE.fields().get(field))
                .toList();
        return switch (action.name()) {
            case "refuse" -> {
                Reason reason =
                        Reason.valueOf(((Operand.Constant) action.arguments().get(1)).name());
                yield hit(reference, Disposition.REFUSE, reason, named);
            }
            case "hold" -> hit(reference, Disposition.HOLD, null, named);
            case "warn" -> hit(reference, Disposition.WARN, null, named);
            default -> {
                Function<MessageFact, Ruling> hit = hit(reference, Disposition.DEFER, null, named);
                int hour = (int) ((Operand.Whole) action.arguments().get(1)).value();
                yield message -> new Ruling(hit.apply(message).hit(), hoursUntil(hour, message));
            }
        };
    }

    /** A rule that names no field always answers the same, made once. */
    private static Function<MessageFact, Ruling> hit(
            RuleRef rule, Disposition disposition, @Nullable Reason reason, List<FactField<MessageFact>> named) {
        if (named.isEmpty()) {
            Ruling constant = new Ruling(new Hit(rule, disposition, reason, List.of()), 0);
            return message -> constant;
        }
        return message -> new Ruling(new Hit(rule, disposition, reason, describe(named, message)), 0);
    }

    private static List<String> describe(List<FactField<MessageFact>> named, MessageFact message) {
        if (named.size() == 1) {
            return named.get(0).describe(message);
        }
        List<String> arguments = new ArrayList<>();
        named.forEach(field -> arguments.addAll(field.describe(message)));
        return arguments;
    }

    /** To that hour of the clock, a whole day when it is that hour now. */
    private static int hoursUntil(int hour, MessageFact message) {
        int hours = Math.floorMod(hour - message.recipient().localHour(), 24);
        return hours == 0 ? 24 : hours;
    }
}

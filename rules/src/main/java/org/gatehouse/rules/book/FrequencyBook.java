package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.Reason;

/** The frequency rulebook: its rules on time, and a rule for each row of its table of limits. */
final class FrequencyBook {

    private final RulebookSource source;
    private final List<FrequencyLimit> limits = new ArrayList<>();
    private final RuleEngine<MessageFact, Ruling> engine;

    FrequencyBook(RulebookSource source) {
        this.source = source;
        List<Rule> rules = new ArrayList<>(RuleTexts.rules(source, GateActions.VOCABULARY));
        rules.addAll(Table.read(source, "limits", this::limit));
        if (limits.size() > MessageFields.FREQUENCY_LIMITS_MAX) {
            throw new RulebookException(
                    source.name() + "-limits",
                    List.of(RuleError.of(1, 1, Fault.TOO_LONG, "limits-too-many", MessageFields.FREQUENCY_LIMITS_MAX)));
        }
        engine = RuleEngine.of(MessageFields.TYPE, rules, new GateActions(source));
    }

    private Rule limit(Row row) {
        if (row.oneOf("disposition", Disposition.class) == Disposition.PASS) {
            throw row.bad("disposition", "limit-passes");
        }
        FrequencyLimit limit = new FrequencyLimit(
                row.oneOf("category", Category.class),
                row.whole("max_count", 1, 10_000),
                row.whole("window_days", 1, 366),
                row.oneOf("disposition", Disposition.class));
        Condition category = new Condition.Compare(
                Field.of("category", Field.Type.TEXT),
                Condition.Comparison.EQUAL,
                new Operand.Text(limit.category().name()));
        Condition used = new Condition.Compare(
                Field.of(MessageFields.frequencyCount(limits.size()), Field.Type.WHOLE),
                Condition.Comparison.GREATER_OR_EQUAL,
                new Operand.Whole(limit.maxCount()));
        limits.add(limit);
        return new Rule(row.name(), List.of(category, used), List.of(action(limit.disposition(), row.name())));
    }

    private static Action action(Disposition disposition, String name) {
        Operand literal = new Operand.Text(name);
        return switch (disposition) {
            case REFUSE -> new Action("refuse", List.of(literal, new Operand.Constant(Reason.FREQUENCY.name())));
            case HOLD -> new Action("hold", List.of(literal));
            case WARN -> new Action("warn", List.of(literal));
            case DEFER -> new Action("deferTo", List.of(literal, new Operand.Whole(0)));
            case PASS -> throw new IllegalArgumentException("a limit that passes everything is none: " + name);
        };
    }

    List<FrequencyLimit> limits() {
        return List.copyOf(limits);
    }

    List<Ruling> ask(MessageFact message) {
        return engine.ask(message);
    }

    AskedBook open(MessageFact message) {
        return AskedBook.ofMessage(source, engine, message);
    }
}

package org.gatehouse.web.rulebook;

import java.util.List;
import org.gatehouse.backtest.BacktestExample;
import org.gatehouse.backtest.BacktestLine;
import org.gatehouse.backtest.CitedRule;
import org.jspecify.annotations.Nullable;

/**
 * A line of a back-test as its page shows it.
 *
 * @param inForce how the messages ended, in words
 * @param drafted how they would have ended, in words
 * @param open whether its examples are shown
 */
public record BacktestRow(
        BacktestLine line, String inForce, String drafted, boolean open, List<BacktestExample> examples) {

    public BacktestRow {
        examples = List.copyOf(examples);
    }

    public String inForceBy() {
        return name(line.change().inForce().rule());
    }

    public String draftedBy() {
        return name(line.change().drafted().rule());
    }

    /** A rule of a tenant's layer is named with it; "" for none. */
    private static String name(@Nullable CitedRule rule) {
        if (rule == null) {
            return "";
        }
        return rule.layer().isEmpty() ? rule.name() : rule.layer() + " / " + rule.name();
    }
}

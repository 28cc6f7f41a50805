package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantTotalsTest {

    private final TenantTotals totals = new TenantTotals();

    private void add(String outcome, int messages) {
        Change change = new Change(new Ending("PASS", null), new Ending(outcome, null));
        for (int seq = 1; seq <= messages; seq++) {
            totals.add(List.of(new Difference(change, new Place(7, seq), 905_330_000_000L + seq, -2)));
        }
    }

    @Test
    void eachChangeIsALineOfItsOwn() {
        add("HOLD", 3);
        add("WARN", 2);
        add("HOLD", 1);
        assertThat(totals.lines()).hasSize(2);
        Totals held = totals.lines().values().iterator().next();
        assertThat(held.messages()).isEqualTo(4);
        assertThat(held.recipients()).isEqualTo(3);
        assertThat(held.credits()).isEqualTo(-8);
    }

    @Test
    void whatWouldBeTooManyLinesIsGatheredInOneAndNothingIsLost() {
        for (int line = 0; line < TenantTotals.LINES_MAX + 500; line++) {
            add("OUTCOME " + line, 1);
        }
        assertThat(totals.lines()).hasSize(TenantTotals.LINES_MAX).containsKey(TenantTotals.OTHERS);
        assertThat(totals.lines().values().stream().mapToLong(Totals::messages).sum())
                .isEqualTo(TenantTotals.LINES_MAX + 500);
    }
}

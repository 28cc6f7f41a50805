package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantTotalsTest {

    private final TenantTotals totals = new TenantTotals(TenantTotals.LINES_MAX);

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
    void onlyWhatHasChangedIsStoredAgain() {
        add("HOLD", 3);
        add("WARN", 2);
        totals.markStored();
        assertThat(totals.unstored()).isEmpty();

        add("WARN", 1);
        add("DEFER", 1);
        assertThat(totals.unstored().keySet())
                .extracting(change -> change.drafted().outcome())
                .containsExactly("WARN", "DEFER");
        assertThat(totals.unstored().values())
                .extracting(Totals::place, Totals::storedExamples)
                .containsExactly(tuple(2, 2), tuple(3, 0));
    }

    @Test
    void aTenantMayHaveOneLineOnly() {
        TenantTotals one = new TenantTotals(1);
        one.add(List.of(
                new Difference(new Change(new Ending("PASS", null), new Ending("HOLD", null)), new Place(7, 1), 9, 0)));
        assertThat(one.lines()).containsOnlyKeys(TenantTotals.OTHERS);
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

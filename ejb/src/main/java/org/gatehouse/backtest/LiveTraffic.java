package org.gatehouse.backtest;

import java.time.Instant;
import org.gatehouse.tenant.sql.Sql;

/** Whether messages wait to be admitted or sent, or results to be applied. */
final class LiveTraffic {

    private LiveTraffic() {}

    static boolean waits(Sql control, Instant now) {
        return control.number(
                        "SELECT EXISTS (SELECT 1 FROM work_ticket WHERE kind IN ('ADMIT', 'DISPATCH') AND due_at <= ?)"
                                + " OR EXISTS (SELECT 1 FROM receipt_inbox WHERE due_at <= ?)",
                        now,
                        now)
                > 0;
    }
}

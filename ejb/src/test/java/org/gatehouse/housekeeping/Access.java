package org.gatehouse.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.tenant.sql.Sql;

/** How the server reads a table for a statement, by EXPLAIN: {@code type} ALL or index is the whole table. */
record Access(String table, String type, String key) {

    static List<Access> plan(Sql sql, String statement, Object... values) {
        return sql.list(
                "EXPLAIN " + statement,
                row -> new Access(
                        String.valueOf(row.getString("table")),
                        String.valueOf(row.getString("type")),
                        String.valueOf(row.getString("key"))),
                values);
    }

    static void assertByIndexOfAge(String what, List<Access> accesses) {
        assertThat(accesses).as(what).hasSize(1).allSatisfy(access -> {
            assertThat(access.type()).as(what).isIn("range", "ref");
            assertThat(access.key()).as(what).isNotIn("null", "PRIMARY");
        });
    }
}

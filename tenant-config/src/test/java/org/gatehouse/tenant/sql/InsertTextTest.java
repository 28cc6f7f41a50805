package org.gatehouse.tenant.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsertTextTest {

    @Test
    void aRowIsRepeatedAndWhatFollowsItStays() {
        InsertText insert = InsertText.of(
                        "INSERT INTO t (a, b, n) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE n = n + VALUES(n)")
                .orElseThrow();

        assertThat(insert.with(1))
                .isEqualTo("INSERT INTO t (a, b, n) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
        assertThat(insert.with(3))
                .isEqualTo("INSERT INTO t (a, b, n) VALUES (?, ?, 1),(?, ?, 1),(?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
    }

    @Test
    void otherStatementsAreNotOfThisForm() {
        assertThat(InsertText.of("UPDATE t SET a = ? WHERE b IN (?, ?)")).isEmpty();
        assertThat(InsertText.of("DELETE FROM t WHERE a = ?")).isEmpty();
        assertThat(InsertText.of("INSERT INTO t (a) SELECT ?")).isEmpty();
        assertThat(InsertText.of("INSERT INTO t (a, at) VALUES (?, NOW(3))")).isEmpty();
    }

    @Test
    void groupsKeepTheOrderAndAreBoundedInRowsAndBytes() {
        @Nullable Object[] small = {1, null};
        assertThat(sizes(Collections.nCopies(401, small))).containsExactly(200, 200, 1);

        @Nullable Object[] large = {1, new byte[600_000]};
        assertThat(sizes(List.of(large, large, small, large))).containsExactly(1, 2, 1);
        assertThat(InsertText.groups(List.of(small, large)).get(0)).containsExactly(small, large);
        assertThat(sizes(List.of())).isEmpty();
    }

    private static List<Integer> sizes(List<@Nullable Object[]> rows) {
        return InsertText.groups(rows).stream().map(List::size).toList();
    }
}

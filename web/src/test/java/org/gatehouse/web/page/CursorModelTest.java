package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.answer.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorModelTest {

    private final CursorModel<Integer> model = new CursorModel<>(CursorModelTest::numbersTo25, Object::toString);

    @Test
    void aNextPageIsKnownByOneMoreRow() {
        assertThat(read(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(model.getRowCount()).isEqualTo(11);
    }

    @Test
    void walksForthAndBack() {
        read(0);
        assertThat(read(10)).startsWith(10).hasSize(10);
        assertThat(read(20)).containsExactly(20, 21, 22, 23, 24);
        assertThat(model.getRowCount()).isEqualTo(25);
        assertThat(read(10)).startsWith(10);
    }

    @Test
    void aRowIsFoundByItsKeyAmongThoseShown() {
        read(0);
        assertThat(model.getRowData("7")).isEqualTo(7);
        assertThat(model.getRowData("17")).isNull();
    }

    private List<Integer> read(int first) {
        return model.load(first, 10, Map.of(), Map.of());
    }

    private static Page<Integer> numbersTo25(@Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int until = Math.min(25, from + limit);
        String next = until < 25 ? Integer.toString(until) : null;
        return new Page<>(IntStream.range(from, until).boxed().toList(), next);
    }
}

package org.gatehouse.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.Page;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table over a list that is read page by page with cursors. It remembers the cursor of each page it has seen, so one
 * walks forth and back; the row count is what is known so far, one more when a next page exists.
 */
public final class CursorModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Reads one page; a null cursor is the first. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> read(@Nullable String cursor, int limit);
    }

    private final transient Source<T> source;
    private final transient Function<T, String> key;
    private final transient List<@Nullable String> cursors = new ArrayList<>();
    private transient List<T> rows = List.of();
    private transient @Nullable InvalidInput refusal;
    private int known = -1;

    /** @param key a text that tells rows apart */
    public CursorModel(Source<T> source, Function<T, String> key) {
        this.source = source;
        this.key = key;
        cursors.add(null);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return known < 0 ? 1 : known;
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        int index = Math.min(first / pageSize, cursors.size() - 1);
        Page<T> page = read(index, pageSize);
        rows = page.items();
        known = index * pageSize + rows.size() + (page.next() == null ? 0 : 1);
        if (page.next() != null) {
            rememberNext(index + 1, page.next());
        }
        setRowCount(known);
        return rows;
    }

    /** A question that cannot be asked so finds nothing; the table says why. */
    private Page<T> read(int index, int pageSize) {
        try {
            refusal = null;
            return source.read(cursors.get(index), pageSize);
        } catch (InvalidInput refused) {
            refusal = refused;
            return new Page<>(List.of(), null);
        }
    }

    /** What is wrong with what was looked for, in the page's language; empty when nothing is. */
    public List<String> refusals(Locale locale) {
        return refusal == null
                ? List.of()
                : refusal.errors().stream()
                        .map(error -> ErrorTexts.sentence(error, locale))
                        .toList();
    }

    private void rememberNext(int index, String cursor) {
        if (index < cursors.size()) {
            cursors.set(index, cursor);
        } else {
            cursors.add(cursor);
        }
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    public @Nullable T getRowData(String rowKey) {
        return rows.stream()
                .filter(row -> Objects.equals(key.apply(row), rowKey))
                .findFirst()
                .orElse(null);
    }
}

package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gatehouse.rules.book.Column;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void everyTableColumnAndChoiceHasItsWords(String language) {
        TableWords words = TableWords.of(Locale.forLanguageTag(language));
        SoftAssertions all = new SoftAssertions();
        for (TableSchema table : tables()) {
            all.assertThatCode(() -> Stream.of(words.title(table), words.lead(table))
                            .forEach(text -> assertThat(text).isNotBlank()))
                    .doesNotThrowAnyException();
            table.columns().forEach(column -> all.assertThatCode(() -> requireColumn(words, table, column))
                    .as("%s.%s", table.name(), column.name())
                    .doesNotThrowAnyException());
        }
        all.assertAll();
    }

    private static void requireColumn(TableWords words, TableSchema table, Column column) {
        assertThat(words.label(table, column)).isNotBlank();
        assertThat(words.hint(table, column)).isNotBlank().doesNotContain("\n");
        choices(column).forEach(choice -> assertThat(words.choice(table, column, choice))
                .isNotBlank()
                .isNotEqualTo(choice));
    }

    private static List<String> choices(Column column) {
        return column.type() == Column.Type.FLAG ? List.of("yes", "no") : column.choices();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "zh", "ja"})
    void everyLanguageHasTheSameKeys(String language) {
        assertThat(keys(language)).isEqualTo(keys("en"));
    }

    @Test
    void noKeyIsLeftOfATableOrColumnThatIsGone() {
        Set<String> columns = tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toSet());
        Set<String> tables = tables().stream().map(TableSchema::name).collect(Collectors.toSet());

        assertThat(keys("en")).allSatisfy(key -> {
            String[] parts = key.split("\\.", 3);
            boolean ofTable = tables.contains(parts[0]) && (parts.length == 1 || parts[1].equals("lead"));
            boolean ofColumn = parts.length > 1 && columns.contains(parts[0] + "." + parts[1]);
            assertThat(ofTable || ofColumn || parts[0].equals("choice")).isTrue();
        });
    }

    @Test
    void tablesOfTwoKindsWithOneNameAreOneTable() {
        assertThat(tables()).doesNotHaveDuplicates();
        assertThat(tables().stream().map(TableSchema::name)).doesNotHaveDuplicates();
    }

    private static List<TableSchema> tables() {
        return Stream.of(RulebookKind.values())
                .flatMap(kind -> kind.tables().stream())
                .distinct()
                .toList();
    }

    private static Set<String> keys(String language) {
        return Phrases.ofTables(Locale.forLanguageTag(language)).keys();
    }
}

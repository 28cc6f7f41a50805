package org.gatehouse.rules.book;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.Keyword;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.TextFold;

/** The three tables of words of the content rulebook, looked up together in one pass over a text. */
final class WordTables {

    private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern CALLING_CODE = Pattern.compile("([1-9][0-9]{0,2})?");
    private static final Pattern CARRIERS = Pattern.compile("([^,\\s][^,]*(,[^,]*[^,\\s])*)?");

    private final String layer;
    private final Set<Keyword<WordHit>> keywords = new LinkedHashSet<>();
    private final KeywordMatcher<WordHit> matcher;

    WordTables(RulebookSource content) {
        layer = content.layer();
        Table.read(content, "keywords", row -> add(row, keyword(row)));
        Table.read(content, "prohibitions", row -> add(row, ruled(row, WordHit.Table.PROHIBITION, /* category= */ "")));
        Table.read(content, "categories", row -> {
            String category = row.matching("category", CATEGORY, "cell-category");
            return add(row, ruled(row, WordHit.Table.CATEGORY, category));
        });
        matcher = KeywordMatcher.of(keywords);
    }

    private WordHit keyword(Row row) {
        Disposition disposition = row.oneOf("disposition", Disposition.class);
        if (disposition == Disposition.PASS || disposition == Disposition.DEFER) {
            throw row.bad("disposition", "cell-choice", "REFUSE, HOLD, WARN");
        }
        return new WordHit(
                layer,
                WordHit.Table.KEYWORD,
                row.filled("word"),
                row.trimmed("category"),
                row.matching("calling_code", CALLING_CODE, "cell-calling-code"),
                disposition,
                carriers(row));
    }

    private static Set<String> carriers(Row row) {
        String names = row.matching("carriers", CARRIERS, "cell-carriers");
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A word whose effect rules decide. */
    private WordHit ruled(Row row, WordHit.Table table, String category) {
        return new WordHit(layer, table, row.filled("word"), category, "", Disposition.PASS, Set.of());
    }

    private WordHit add(Row row, WordHit hit) {
        if (TextFold.fold(hit.word(), false).isBlank()) {
            throw row.bad("word", "word-invisible");
        }
        keywords.add(new Keyword<>(hit.word(), hit, row.text("language"), row.flag("whole_word")));
        return hit;
    }

    /** Whether a keyword leads to this. */
    boolean hasKeywords(Disposition disposition) {
        return anyMeans(hit -> hit.table() == WordHit.Table.KEYWORD && hit.disposition() == disposition);
    }

    boolean hasProhibitions() {
        return anyMeans(hit -> hit.table() == WordHit.Table.PROHIBITION);
    }

    private boolean anyMeans(Predicate<WordHit> wanted) {
        return keywords.stream().map(Keyword::meaning).anyMatch(wanted);
    }

    List<WordHit> find(FoldedText text) {
        List<Keyword<WordHit>> found = matcher.find(text);
        return switch (found.size()) {
            case 0 -> List.of();
            case 1 -> List.of(found.get(0).meaning());
            default -> found.stream().map(Keyword::meaning).toList();
        };
    }

    List<KeywordMatcher.Place<WordHit>> places(String text) {
        return matcher.places(text);
    }
}

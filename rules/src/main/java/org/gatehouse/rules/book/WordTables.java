package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gatehouse.rules.gate.WordHit;
import org.gatehouse.rules.keyword.Keyword;
import org.gatehouse.rules.keyword.KeywordMatcher;
import org.gatehouse.rules.text.TextFold;

/** The three tables of words of the content rulebook, looked up together in one pass over a text. */
final class WordTables {

    private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern CALLING_CODE = Pattern.compile("([1-9][0-9]{0,2})?");

    private final Map<Keyword, WordHit> hits = new LinkedHashMap<>();
    private final KeywordMatcher matcher;

    WordTables(RulebookSource content) {
        Table.read(content, "keywords", row -> {
            String code = row.matching("calling_code", CALLING_CODE, "cell-calling-code");
            return add(row, new WordHit(WordHit.Table.KEYWORD, row.filled("word"), "", code));
        });
        Table.read(
                content,
                "prohibitions",
                row -> add(row, new WordHit(WordHit.Table.PROHIBITION, row.filled("word"), "", "")));
        Table.read(content, "categories", row -> {
            String category = row.matching("category", CATEGORY, "cell-category");
            return add(row, new WordHit(WordHit.Table.CATEGORY, row.filled("word"), category, ""));
        });
        matcher = KeywordMatcher.of(hits.keySet());
    }

    /** The keyword's own category makes equal words of several tables different keywords. */
    private WordHit add(Row row, WordHit hit) {
        if (TextFold.fold(hit.word(), false).isBlank()) {
            throw row.bad("word", "word-invisible");
        }
        String source = hit.table() + " " + hit.category() + " " + hit.callingCode();
        hits.put(new Keyword(hit.word(), source, row.text("language"), row.flag("whole_word")), hit);
        return hit;
    }

    List<WordHit> find(String text) {
        List<Keyword> found = matcher.find(text);
        if (found.isEmpty()) {
            return List.of();
        }
        List<WordHit> words = new ArrayList<>(found.size());
        found.forEach(keyword -> words.add(Objects.requireNonNull(hits.get(keyword))));
        return words;
    }

    List<KeywordMatcher.Place> places(String text) {
        return matcher.places(text);
    }
}

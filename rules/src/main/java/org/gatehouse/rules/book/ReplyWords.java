package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.rules.text.TextFold;

/** The table of words of the reply rulebook, and the reading of a reply with those of all layers. */
final class ReplyWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Pattern QUESTION = Pattern.compile("[?？]");

    /** What a row's word speaks of. FILLER is politeness around it. */
    enum Kind {
        STOP,
        START,
        DOUBT,
        FILLER
    }

    /**
     * A row of the table.
     *
     * @param alone counts only when it is all there is beside fillers and brands: too common a word otherwise
     * @param brand counts only in replies that can mean this sender, folded; "" for all
     */
    record Word(String folded, Kind kind, boolean alone, String brand) {}

    /** Of a customer's table: even its words for all brands count only in replies that can mean one of its own. */
    private final boolean ofOwnBrands;

    private final Map<String, Word> forAll = new HashMap<>();
    private final List<Word> forBrands = new ArrayList<>();

    private ReplyWords(boolean ofOwnBrands) {
        this.ofOwnBrands = ofOwnBrands;
    }

    static ReplyWords of(RulebookSource source) {
        ReplyWords table = new ReplyWords(!source.layer().isEmpty());
        Set<List<String>> seen = new HashSet<>();
        Table.read(source, "words", row -> {
            Word word = word(row);
            if (!seen.add(List.of(word.folded(), word.brand()))) {
                throw row.bad("word", "word-twice");
            }
            return table.add(word);
        });
        return table;
    }

    private static Word word(Row row) {
        return new Word(
                fold(row.filled("word")), row.oneOf("kind", Kind.class), row.flag("alone"), fold(row.trimmed("brand")));
    }

    private Word add(Word word) {
        if (word.brand().isEmpty()) {
            forAll.put(word.folded(), word);
        } else {
            forBrands.add(word);
        }
        return word;
    }

    /** Small letters without accents, one blank between words. */
    static String fold(String text) {
        String folded = TextFold.fold(text, false).replace('’', '\'');
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * Reads a reply.
     *
     * @param below tables of customers, which add words and change none
     * @param brands the senders that the person may mean
     */
    ReplyFact read(String text, Collection<String> brands, List<ReplyWords> below) {
        Map<String, String> brandsByFold = new HashMap<>();
        brands.forEach(brand -> brandsByFold.put(fold(brand), brand));
        Map<String, Word> words = counting(brandsByFold.keySet());
        for (ReplyWords table : below) {
            Map<String, Word> more = new HashMap<>(table.counting(brandsByFold.keySet()));
            more.putAll(words);
            words = more;
        }
        boolean question = QUESTION.matcher(text).find();
        return new ReplyScan(words, brandsByFold, fold(text)).read(question);
    }

    /** The words that count in a reply to these senders; one for a brand goes before the same one for all. */
    private Map<String, Word> counting(Set<String> brands) {
        if (ofOwnBrands && brands.isEmpty()) {
            return Map.of();
        }
        if (forBrands.isEmpty()) {
            return forAll;
        }
        Map<String, Word> words = new HashMap<>(forAll);
        forBrands.stream()
                .filter(word -> brands.contains(word.brand()))
                .forEach(word -> words.put(word.folded(), word));
        return words;
    }
}

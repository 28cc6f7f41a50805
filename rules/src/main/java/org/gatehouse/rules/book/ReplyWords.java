package org.gatehouse.rules.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.rules.text.TextFold;

/** The table of words of the reply rulebook, and the reading of a reply with it. */
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
     */
    record Word(String folded, Kind kind, boolean alone) {}

    private final Map<String, Word> words = new HashMap<>();

    static ReplyWords of(RulebookSource source) {
        ReplyWords table = new ReplyWords();
        Table.read(source, "words", table::add);
        return table;
    }

    private Word add(Row row) {
        Word word = new Word(fold(row.filled("word")), row.oneOf("kind", Kind.class), row.flag("alone"));
        if (words.put(word.folded(), word) != null) {
            throw row.bad("word", "word-twice");
        }
        return word;
    }

    /** Small letters without accents, one blank between words. */
    static String fold(String text) {
        String folded = TextFold.fold(text, false).replace('’', '\'');
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    ReplyFact read(String text, Collection<String> brands) {
        Map<String, String> brandsByFold = new HashMap<>();
        brands.forEach(brand -> brandsByFold.put(fold(brand), brand));
        boolean question = QUESTION.matcher(text).find();
        return new ReplyScan(words, brandsByFold, fold(text)).read(question);
    }
}

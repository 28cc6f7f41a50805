package org.gatehouse.rules.book;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.book.ReplyWords.Kind;
import org.gatehouse.rules.book.ReplyWords.Word;
import org.jspecify.annotations.Nullable;

/** One pass over a folded reply: at each place the longest word or brand that begins there. */
final class ReplyScan {

    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final int LENGTH_MAX = 1_000;

    private final Map<String, Word> words;
    private final Map<String, String> brands;
    private final String text;
    private final int longest;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int others;
    private int lone;
    private int loneStops;
    private int loneStarts;
    private @Nullable String brand;
    private @Nullable String brandOfWord;

    ReplyScan(Map<String, Word> words, Map<String, String> brands, String text) {
        this.words = words;
        this.brands = brands;
        this.text = text.substring(0, Math.min(LENGTH_MAX, text.length()));
        this.longest = Math.max(longestOf(words), longestOf(brands));
    }

    private static int longestOf(Map<String, ?> byFold) {
        return byFold.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    ReplyFact read(boolean question) {
        int place = 0;
        while (place < text.length()) {
            place = text.charAt(place) == ' ' ? place + 1 : step(place);
        }
        boolean aloneCounts = others == 0 && counts.isEmpty() && lone == 1;
        return new ReplyFact(
                count(Kind.STOP) + (aloneCounts ? loneStops : 0),
                count(Kind.START) + (aloneCounts ? loneStarts : 0),
                count(Kind.DOUBT),
                others + (aloneCounts ? 0 : lone),
                question,
                brand == null ? brandOfWord : brand);
    }

    private int step(int place) {
        for (int end = Math.min(text.length(), place + longest); end > place; end--) {
            if (isBoundary(place) && isBoundary(end)) {
                String piece = text.substring(place, end);
                Word word = words.get(piece);
                String named = brands.get(piece);
                if (word != null || named != null) {
                    take(word, named);
                    return end;
                }
            }
        }
        others++;
        return endOfWord(place);
    }

    private void take(@Nullable Word word, @Nullable String named) {
        if (word == null) {
            brand = brand == null ? named : brand;
            return;
        }
        if (brandOfWord == null && !word.brand().isEmpty()) {
            brandOfWord = brands.get(word.brand());
        }
        if (word.alone()) {
            lone++;
            loneStops += word.kind() == Kind.STOP ? 1 : 0;
            loneStarts += word.kind() == Kind.START ? 1 : 0;
        } else if (word.kind() != Kind.FILLER) {
            counts.merge(word.kind(), 1, Integer::sum);
        }
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Between words; scripts without blanks, such as Chinese, have a boundary everywhere. */
    private boolean isBoundary(int index) {
        return index == 0 || index == text.length() || !isLetterOfWord(index - 1) || !isLetterOfWord(index);
    }

    private boolean isLetterOfWord(int index) {
        char unit = text.charAt(index);
        return unit != ' ' && !UNSPACED.contains(UnicodeScript.of(unit));
    }

    private int endOfWord(int place) {
        int end = place + 1;
        while (end < text.length() && !isBoundary(end)) {
            end++;
        }
        return end;
    }
}

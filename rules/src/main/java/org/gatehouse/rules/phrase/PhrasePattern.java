package org.gatehouse.rules.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.rules.text.TextFold;

/**
 * One row of the phrase table, made into a pattern on folded text. The row is words with a space between; a word is one
 * of
 *
 * <ul>
 *   <li>{@code stop}: this word; {@code gonder*}: any word that begins so; {@code to|2}: either
 *   <li>{@code {write}}: one of the words of that list; {@code {number}}: a number of three digits or more that is no
 *       price
 *   <li>{@code (the)}: this word or none; {@code ...}: up to four words, or ten characters where words have no spaces
 * </ul>
 *
 * @param pattern matches the phrase within a text folded the plain way
 * @param anchors folded words of which a text must hold one for the pattern to have any chance
 */
record PhrasePattern(String language, Pattern pattern, Set<String> anchors) {

    private static final Set<String> UNSPACED = Set.of("zh", "ja");
    private static final String NUMBER = "\\+?[0-9]{3,15}(?![0-9]|[.,][0-9]| ?(?:%|€|\\$|tl|eur|usd|руб|円|元))";
    private static final String GAP = "...";

    static PhrasePattern of(String language, String phrase, Map<String, List<String>> lists) {
        boolean spaced = !UNSPACED.contains(language);
        List<String> tokens = List.of(phrase.split(" "));
        List<List<String>> elements =
                tokens.stream().map(token -> alternatives(token, lists)).toList();
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            regex.append(element(tokens.get(i), elements.get(i), spaced, last));
        }
        return new PhrasePattern(language, Pattern.compile(regex.toString()), anchors(phrase, tokens, elements));
    }

    private static List<String> alternatives(String token, Map<String, List<String>> lists) {
        List<String> words = new ArrayList<>();
        String bare = isOptional(token) ? token.substring(1, token.length() - 1) : token;
        for (String word : bare.split("\\|")) {
            List<String> list = lists.get(word);
            if (list != null) {
                words.addAll(list);
            } else {
                words.add(word);
            }
        }
        return words.stream().map(word -> TextFold.fold(word, false)).toList();
    }

    private static boolean isOptional(String token) {
        return token.startsWith("(");
    }

    private static String element(String token, List<String> words, boolean spaced, boolean last) {
        String glue = last ? "" : spaced ? "[^\\p{L}\\p{N}]{1,4}" : "[^\\p{L}\\p{N}]{0,3}";
        if (token.equals(GAP)) {
            return spaced ? "(?:[\\p{L}\\p{N}]+" + "[^\\p{L}\\p{N}]{1,4}){0,4}?" : ".{0,10}?";
        }
        String alternatives =
                words.stream().map(word -> word(word, spaced)).collect(Collectors.joining("|", "(?:", ")" + glue));
        return isOptional(token) ? "(?:" + alternatives + ")?" : alternatives;
    }

    private static String word(String word, boolean spaced) {
        if (word.equals("{number}")) {
            return "(?<![\\p{L}\\p{N}])" + NUMBER;
        }
        boolean open = word.endsWith("*");
        String literal = open ? word.substring(0, word.length() - 1) : word;
        String quoted = Arrays.stream(literal.split(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]{1,3}"));
        String letters = spaced ? "[\\p{L}\\p{N}]" : "[a-z0-9]";
        boolean bounded = spaced || literal.charAt(0) < 0x80;
        if (!bounded) {
            return quoted;
        }
        return "(?<!" + letters + ")" + quoted + (open ? "[\\p{L}\\p{N}]*" : "(?!" + letters + ")");
    }

    /**
     * The words of the element that is hardest to come by: all literal, its shortest word the longest of all elements.
     */
    private static Set<String> anchors(String phrase, List<String> tokens, List<List<String>> elements) {
        List<List<String>> required = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isOptional(tokens.get(i))
                    && !tokens.get(i).equals(GAP)
                    && !elements.get(i).contains("{number}")) {
                required.add(elements.get(i).stream().map(PhrasePattern::anchor).toList());
            }
        }
        return required.stream()
                .max(Comparator.comparingInt(PhrasePattern::shortest))
                .map(Set::copyOf)
                .orElseThrow(() -> new IllegalArgumentException("A phrase needs at least one word: " + phrase));
    }

    private static String anchor(String word) {
        String first = word.split(" ")[0];
        return first.endsWith("*") ? first.substring(0, first.length() - 1) : first;
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}

package org.gatehouse.rules.keyword;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.gatehouse.rules.phrase.OptOutPhrases;
import org.gatehouse.rules.phrase.SenderLine;
import org.gatehouse.rules.text.FoldedText;
import org.gatehouse.rules.text.Segmentation;

/**
 * Measures the searches on distinct texts of 100 characters, one thread, 5,000 keywords: texts per second of processor
 * time.
 */
final class SearchSpeed {

    private static final int TEXTS = 200_000;
    private static final int ROUNDS = 6;
    private static final String TURKISH =
            "Değerli müşterimiz bahar kampanyamız için son gün yarın Şimdi mağazalarımıza uğrayın fırsatı kaçırmayın yüzde elli indirim";
    private static final String ENGLISH =
            "Dear customer our Spring sale ends tomorrow visit any of the shops and save fifty percent on all boots and coats today";

    private static int blackHole;

    private SearchSpeed() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        KeywordMatcher<String> keywords = KeywordMatcher.of(keywords(random));
        OptOutPhrases phrases = OptOutPhrases.defaults();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String vocabulary : List.of(TURKISH, ENGLISH)) {
                String name = vocabulary.equals(TURKISH) ? "turkish" : "english";
                List<String> bare = texts(vocabulary, "", random);
                List<String> promotional = texts(vocabulary, " LALE " + phrases.line("tr", "4242", "LALE"), random);
                measure(round, name + " fold", bare, text -> FoldedText.of(text)
                        .folded()
                        .length());
                measure(round, name + " segmentation", bare, text -> Segmentation.of(text)
                        .unitCount());
                measure(round, name + " keywords", bare, text -> keywords.find(text)
                        .size());
                measure(round, name + " phrases, none", bare, text -> phrases.find(text)
                        .orElse("")
                        .length());
                measure(round, name + " phrases, one", promotional, text -> phrases.isIn(FoldedText.of(text)) ? 1 : 0);
                measure(round, name + " phrases, shown", promotional, text -> phrases.find(text)
                        .hashCode());
                measure(round, name + " sender", promotional, text -> SenderLine.isAtEnd(text, "LALE") ? 1 : 0);
            }
        }
        System.out.println(blackHole);
    }

    private static List<Keyword<String>> keywords(Random random) {
        List<Keyword<String>> keywords = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder word = new StringBuilder();
            random.ints(5 + i % 8, 0, 29)
                    .forEach(letter -> word.append("abcçdefgğhıijklmnoöprsştuüvyz".charAt(letter)));
            keywords.add(new Keyword<>(word.toString(), "list", "tr", i % 2 == 0));
        }
        return keywords;
    }

    private static List<String> texts(String vocabulary, String end, Random random) {
        String[] words = vocabulary.split(" ");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() + end.length() < 100) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            text.setLength(100 - end.length());
            texts.add(text.append(end).toString());
        }
        return texts;
    }

    private static void measure(int round, String name, List<String> texts, ToIntFunction<String> search) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        texts.forEach(text -> blackHole += search.applyAsInt(text));
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        if (round == ROUNDS) {
            System.out.printf("%s: %.0f texts/s%n", name, texts.size() / seconds);
        }
    }
}

package org.gatehouse.web.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.backtest.Ending;
import org.gatehouse.web.page.Texts;

/** How a message ends under a rulebook, in the reader's words: its stored words are translated one by one. */
final class EndingWords {

    private static final List<String> PLACES = List.of(
            "outcome.disposition.",
            "reason.",
            "outcome.consequence.",
            "outcome.scope.",
            "outcome.key.",
            "outcome.contact.",
            "outcome.meaning.",
            "ending.");
    private static final String DURATION = "P";

    private final Texts text;
    private final CaseWords words;

    EndingWords(Texts text) {
        this.text = text;
        this.words = new CaseWords(text);
    }

    String of(Ending ending) {
        return Arrays.stream(ending.outcome().split(",? ")).map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(String stored) {
        return PLACES.stream()
                .map(place -> place + stored)
                .filter(text::containsKey)
                .findFirst()
                .map(text::get)
                .orElseGet(() -> stored.startsWith(DURATION) ? words.outcome("ttl", stored) : stored);
    }
}

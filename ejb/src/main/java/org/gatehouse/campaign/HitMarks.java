package org.gatehouse.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.Hit;

/** Where in a text the rules hit: every place of every listed word that one of them names, in whatever spelling. */
final class HitMarks {

    private HitMarks() {}

    /**
     * In order of the text; they may overlap.
     *
     * @param rulebooks those that were asked: their tables hold the words
     */
    static List<HeldMessage.Mark> of(String text, List<Hit> hits, Rulebooks rulebooks) {
        Set<String> named = new HashSet<>();
        hits.forEach(hit -> named.addAll(hit.arguments()));
        return rulebooks.places(text).stream()
                .filter(place -> named.contains(place.keyword().word()))
                .map(place ->
                        new HeldMessage.Mark(place.span().begin(), place.span().end()))
                .distinct()
                .toList();
    }
}

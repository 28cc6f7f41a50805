package org.gatehouse.rules.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.message.SentencePattern;

/**
 * Says why a rule of one version of a rulebook decided as it did, and what to do about it: in the author's words where
 * the version has some in the reader's language, else in English or in the first language written; otherwise in the
 * product's own words for the rule or for the kind of row it is.
 */
public final class BookExplanations {

    private static final String WINDOW = "calendar-window";
    private static final String LIMIT = "frequency-limit";

    /** A row of the table of explanations. */
    private record Words(String rule, String language, String explanation, String remedy) {}

    private final List<Words> authors;
    private final Set<String> windows;
    private final Set<String> limits;

    private BookExplanations(List<Words> authors, Set<String> windows, Set<String> limits) {
        this.authors = authors;
        this.windows = windows;
        this.limits = limits;
    }

    /** Of one version. @throws RulebookException when a table it needs cannot be read */
    public static BookExplanations of(RulebookSource source) {
        boolean hasRows = RulebookKind.of(source.name())
                .filter(RulebookKind.FREQUENCY::equals)
                .isPresent();
        return new BookExplanations(
                Table.read(source, "explanations", BookExplanations::words),
                hasRows ? Set.copyOf(Table.read(source, "windows", Row::name)) : Set.of(),
                hasRows ? Set.copyOf(Table.read(source, "limits", Row::name)) : Set.of());
    }

    private static Words words(Row row) {
        return new Words(row.filled("rule"), row.filled("language"), row.filled("explanation"), row.trimmed("remedy"));
    }

    /** Why. */
    public String explain(String rule, List<String> arguments, Locale locale) {
        return written(rule, locale)
                .map(words -> SentencePattern.fill(words.explanation(), arguments))
                .orElseGet(() -> Explanations.explain(known(rule), arguments, locale));
    }

    /** What the author of a message can do about it. */
    public String remedy(String rule, List<String> arguments, Locale locale) {
        return written(rule, locale)
                .filter(words -> !words.remedy().isEmpty())
                .map(words -> SentencePattern.fill(words.remedy(), arguments))
                .orElseGet(() -> Explanations.remedy(known(rule), arguments, locale));
    }

    private Optional<Words> written(String rule, Locale locale) {
        List<Words> ofRule =
                authors.stream().filter(words -> words.rule().equals(rule)).toList();
        return Stream.of(locale.getLanguage(), Locale.ENGLISH.getLanguage())
                .flatMap(language ->
                        ofRule.stream().filter(words -> words.language().equals(language)))
                .findFirst()
                .or(() -> ofRule.stream().findFirst());
    }

    private String known(String rule) {
        if (Explanations.knows(rule)) {
            return rule;
        }
        return windows.contains(rule) ? WINDOW : limits.contains(rule) ? LIMIT : rule;
    }
}

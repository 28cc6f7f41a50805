package org.gatehouse.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.why.MessageDecision.SeenFact;

/** All that the rules knew of a message, in the reader's words. */
final class SeenFacts {

    /** What only says once more in another way what a fact beside it says. */
    private static final Set<String> DERIVED = Set.of("monthDay", "previousDate", "previousMonthDay");

    /** What quotes neither the text nor the number though it is a list, or a text. */
    private static final Set<String> NAMES_OF_TABLES = Set.of("keywordCategories", "wordCategories");

    private static final Set<String> NOTHING = Set.of("", "0", "NONE", "false");

    private final Map<String, Field> fields = RulebookKind.CONTENT.vocabulary().fields();
    private final RuleWords words;
    private final boolean withPerson;

    private SeenFacts(Locale locale, boolean withPerson) {
        this.words = RuleWords.of(RulebookKind.CONTENT, locale);
        this.withPerson = withPerson;
    }

    /**
     * The platform's facts, and those of other layers that differ; what says something first.
     *
     * @param books of content and frequency, the platform's first
     * @param withPerson also what quotes the person's number and text
     */
    static List<SeenFact> of(List<AskedBook> books, Locale locale, boolean withPerson) {
        return new SeenFacts(locale, withPerson).of(books);
    }

    private List<SeenFact> of(List<AskedBook> books) {
        SortedMap<String, List<String>> platform = new TreeMap<>();
        List<SeenFact> seen = new ArrayList<>();
        for (AskedBook book : books) {
            String layer = book.source().layer();
            book.facts().forEach((name, values) -> {
                List<String> known = layer.isEmpty() ? platform.put(name, values) : platform.get(name);
                if (!values.equals(known) && isTold(name)) {
                    seen.add(fact(layer, Objects.requireNonNull(fields.get(name)), values));
                }
            });
        }
        seen.sort(Comparator.comparing(SeenFact::telling).reversed().thenComparing(SeenFact::label));
        return seen.stream().distinct().toList();
    }

    private boolean isTold(String name) {
        Field field = Objects.requireNonNull(fields.get(name));
        boolean quotes = field.type() == Field.Type.TEXTS && !NAMES_OF_TABLES.contains(name);
        return withPerson || !(quotes || name.equals("destination"));
    }

    private SeenFact fact(String layer, Field field, List<String> values) {
        boolean isFlag = field.type() == Field.Type.FLAG;
        return new SeenFact(
                layer,
                field.name(),
                words.field(field),
                isFlag ? flag(values) : said(field, values),
                isFlag,
                !DERIVED.contains(field.name()) && values.stream().anyMatch(value -> !NOTHING.contains(value)));
    }

    private static String flag(List<String> values) {
        return values.contains("true") ? "yes" : "no";
    }

    private String said(Field field, List<String> values) {
        return values.stream().map(value -> words.value(field, value)).collect(Collectors.joining(", "));
    }
}

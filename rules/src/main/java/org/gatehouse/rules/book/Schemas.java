package org.gatehouse.rules.book;

import static org.gatehouse.rules.book.Column.Type.DATE;
import static org.gatehouse.rules.book.Column.Type.DURATION;
import static org.gatehouse.rules.book.Column.Type.FLAG;
import static org.gatehouse.rules.book.Column.Type.NAME;
import static org.gatehouse.rules.book.Column.Type.TEXT;
import static org.gatehouse.rules.book.Column.Type.WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of all tables, in the order of the files. */
final class Schemas {

    private static final List<String> LANGUAGES = List.of("", "en", "tr", "zh", "ja", "de", "fr", "es", "ru");
    private static final List<String> CATEGORIES = List.of("", "PROMOTIONAL", "TRANSACTIONAL");
    private static final List<String> REASONS =
            OutcomeFact.reasons().stream().map(Enum::name).toList();

    /** Rules that are there and do not count. */
    private static final TableSchema OFF = TableSchema.optional("off", Column.of("rule", WORD));

    /**
     * Why a rule decides as it does and what to do about it, in the author's words; {0} and on are the fields named.
     */
    private static final TableSchema EXPLANATIONS = TableSchema.optional(
            "explanations",
            Column.of("rule", WORD),
            Column.choice("language", List.of("en", "tr", "zh", "ja")),
            Column.of("explanation", WORD),
            Column.of("remedy", TEXT));

    /** What must come out of what: pairs {@code key=value} joined by "; ". */
    private static final TableSchema TESTS =
            TableSchema.optional("tests", Column.of("name", WORD), Column.of("given", TEXT), Column.of("expect", WORD));

    static final List<TableSchema> CONTENT = with(
            TableSchema.of(
                    "keywords",
                    Column.of("word", WORD),
                    Column.choice("language", LANGUAGES),
                    Column.of("whole_word", FLAG),
                    Column.of("calling_code", TEXT),
                    Column.of("category", TEXT).addedAs(""),
                    Column.choice("disposition", List.of("REFUSE", "HOLD", "WARN"))
                            .addedAs("REFUSE"),
                    Column.of("carriers", TEXT).addedAs("")),
            TableSchema.of(
                    "prohibitions",
                    Column.of("word", WORD),
                    Column.choice("language", LANGUAGES),
                    Column.of("whole_word", FLAG)),
            TableSchema.of(
                    "categories",
                    Column.of("word", WORD),
                    Column.of("category", WORD),
                    Column.choice("language", LANGUAGES),
                    Column.of("whole_word", FLAG)),
            TableSchema.of(
                    "destinations",
                    Column.of("country", TEXT),
                    Column.of("blocked", FLAG),
                    Column.of("alphanumeric_sender", FLAG),
                    Column.of("prefix", TEXT).addedAs(""),
                    Column.of("carrier", TEXT).addedAs(""),
                    Column.choice("category", CATEGORIES).addedAs("")));

    static final List<TableSchema> FREQUENCY = with(
            TableSchema.of(
                    "limits",
                    Column.of("name", NAME),
                    Column.choice("category", List.of("PROMOTIONAL", "TRANSACTIONAL")),
                    Column.whole("max_count", 1, 10_000),
                    Column.whole("window_days", 0, 366),
                    Column.choice("disposition", List.of("REFUSE", "HOLD", "DEFER", "WARN")),
                    Column.whole("rolling_hours", 0, 366 * 24).addedAs("0"),
                    Column.of("time_zone", TEXT).addedAs("")),
            TableSchema.optional(
                    "windows",
                    Column.of("name", NAME),
                    Column.of("event", WORD),
                    Column.of("from_date", DATE),
                    Column.of("to_date", DATE),
                    Column.whole("from_hour", 0, 24),
                    Column.whole("to_hour", 0, 24),
                    Column.choice("category", CATEGORIES),
                    Column.of("country", TEXT),
                    Column.choice("disposition", List.of("REFUSE", "HOLD", "DEFER", "WARN"))));

    static final List<TableSchema> FAILURE = with(
            TableSchema.of(
                    "codes",
                    Column.of("name", NAME),
                    Column.of("carrier", WORD),
                    Column.choice("kind", List.of("STATUS", "ERR", "STAT")),
                    Column.of("code", WORD),
                    Column.choice("reason", withNone(REASONS)),
                    Column.of("permanent", FLAG),
                    Column.choice("action", List.of("FAIL", "RETRY", "STOP_BIND"))),
            TableSchema.of("reasons", Column.choice("reason", REASONS), Column.of("permanent", FLAG)));

    static final List<TableSchema> INTERCEPT = with(TableSchema.of(
            "outcomes",
            Column.of("name", NAME),
            Column.choice("reason", REASONS),
            Column.of("ttl", DURATION),
            Column.choice("scope", List.of("GLOBAL", "LOCAL", "NONE")),
            Column.choice("key", List.of("NUMBER", "NUMBER_AND_TEXT", "NONE")),
            Column.of("deletable", FLAG),
            Column.choice("contact", List.of("NONE", "QUARANTINE", "SUPPRESS", "REMOVE")),
            Column.of("recorded", FLAG)));

    static final List<TableSchema> REFUND = with(TableSchema.of(
            "refunds",
            Column.of("name", NAME),
            Column.choice("reason", REASONS),
            Column.choice("mode", List.of("*", "CHARGE_ON_SUBMIT", "CHARGE_ON_DELIVERY")),
            Column.whole("percent", 0, 100)));

    static final List<TableSchema> REPLY = with(TableSchema.of(
            "words",
            Column.of("word", WORD),
            Column.choice("language", LANGUAGES),
            Column.choice("kind", List.of("STOP", "START", "DOUBT", "FILLER")),
            Column.of("alone", FLAG),
            Column.of("brand", TEXT).addedAs("")));

    /** Tables that no decision reads: what stands in them can change without a change of what the rulebook does. */
    static final Set<String> BESIDE = Set.of("explanations", "tests");

    private Schemas() {}

    private static List<TableSchema> with(TableSchema... own) {
        return Stream.concat(Stream.of(own), Stream.of(OFF, EXPLANATIONS, TESTS))
                .toList();
    }

    private static List<String> withNone(List<String> choices) {
        List<String> all = new ArrayList<>(choices);
        all.add(0, "");
        return all;
    }
}

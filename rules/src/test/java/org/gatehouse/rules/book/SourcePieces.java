package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a rulebook's source apart into its rules and rows, so that each can be left out. */
final class SourcePieces {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

    private SourcePieces() {}

    /**
     * A rule or row.
     *
     * @param file as the resource is called, such as content.drl or reply-words.tsv
     * @param name the rule's, or the row's first cell
     */
    record Piece(RulebookSource book, String file, String name, String text) {

        RulebookSource leftOut() {
            if (file.endsWith(".drl")) {
                return new RulebookSource(
                        book.name(), book.version(), book.rules().replace(text, ""), book.tables());
            }
            String table = file.substring(book.name().length() + 1, file.length() - ".tsv".length());
            Map<String, String> tables = new HashMap<>(book.tables());
            tables.computeIfPresent(table, (name, rows) -> rows.replace("\n" + text + "\n", "\n"));
            return new RulebookSource(book.name(), book.version(), book.rules(), tables);
        }
    }

    static List<Piece> of(RulebookSource book) {
        List<Piece> pieces = new ArrayList<>();
        Matcher rules = RULE.matcher(book.rules());
        while (rules.find()) {
            pieces.add(new Piece(book, book.name() + ".drl", rules.group(1), rules.group()));
        }
        book.tables().forEach((table, rows) -> {
            if (!Schemas.BESIDE.contains(table)) {
                rows.lines()
                        .skip(1)
                        .filter(row -> !row.startsWith("#"))
                        .forEach(row -> pieces.add(
                                new Piece(book, book.name() + "-" + table + ".tsv", row.split("\t", 2)[0], row)));
            }
        });
        return pieces;
    }
}

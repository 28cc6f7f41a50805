package org.gatehouse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;

/** A whole rulebook as files for version control: content.drl, content-keywords.tsv and so on. */
public final class RulebookFiles {

    private RulebookFiles() {}

    /** The files of a source by name. */
    public static Map<String, String> of(RulebookSource source) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(source.name() + ".drl", source.rules());
        new TreeMap<>(source.tables()).forEach((table, rows) -> files.put(source.name() + "-" + table + ".tsv", rows));
        return files;
    }

    /** The file in which the rules ({@value Finding#RULES}) or a table stand. */
    public static String nameOf(RulebookKind kind, String part) {
        return part.equals(Finding.RULES) ? kind.id() + ".drl" : kind.id() + "-" + part + ".tsv";
    }

    /** The part that stands in a file: the rules, or a table; empty for any other name. */
    public static Optional<String> partOf(RulebookKind kind, String file) {
        if (file.equals(nameOf(kind, Finding.RULES))) {
            return Optional.of(Finding.RULES);
        }
        return kind.tables().stream()
                .map(TableSchema::name)
                .filter(table -> file.equals(nameOf(kind, table)))
                .findFirst();
    }
}

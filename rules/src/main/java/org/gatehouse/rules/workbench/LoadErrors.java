package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookException;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.language.RuleError;
import org.jspecify.annotations.Nullable;

/**
 * Everything that keeps a rulebook from being loaded. Loading stops at the first part that is wrong; so what is wrong
 * is taken out, and the rest is loaded again until nothing is.
 */
final class LoadErrors {

    private static final int ROUNDS_MAX = 40;

    private final RulebookKind kind;
    private final LayerKind layer;
    private final RuleSheet sheet;
    private final List<Finding> findings = new ArrayList<>();
    private RulebookSource rest;
    private @Nullable Rulebooks loaded;

    private LoadErrors(RulebookKind kind, LayerKind layer, RulebookSource source, RuleSheet sheet) {
        this.kind = kind;
        this.layer = layer;
        this.sheet = sheet;
        this.rest = source;
    }

    static LoadErrors of(RulebookKind kind, LayerKind layer, RulebookSource source, RuleSheet sheet) {
        LoadErrors errors = new LoadErrors(kind, layer, source, sheet);
        errors.takeOutBrokenRules();
        for (int round = 0; round < ROUNDS_MAX && errors.loaded == null && errors.load(); round++) {
            // what is wrong was taken out: once more
        }
        return errors;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What could be loaded, without all that is wrong. */
    RulebookSource rest() {
        return rest;
    }

    /** With what could be loaded in force; null when nothing could. */
    @Nullable
    Rulebooks loaded() {
        return loaded;
    }

    private void takeOutBrokenRules() {
        findings.addAll(sheet.findings());
        StringBuilder right = new StringBuilder();
        for (RuleSheet.Entry entry : sheet.entries()) {
            boolean wrong = !entry.findings().isEmpty();
            String written = entry.remark() + entry.text();
            right.append(wrong ? blanked(written) : written);
        }
        rest = rest.withRules(right.toString());
    }

    /** Nothing but the line breaks, so that what comes after keeps its place. */
    private static String blanked(String text) {
        return text.replaceAll("[^\n]", " ");
    }

    /** @return whether it is worth another try */
    private boolean load() {
        try {
            loaded = Workplace.load(rest, layer);
            return false;
        } catch (RulebookException refused) {
            return takeOut(refused);
        } catch (RuntimeException | StackOverflowError other) {
            findings.add(Findings.error(Finding.RULES, 1, 1, "", "not-loaded", String.valueOf(other.getMessage())));
            return false;
        }
    }

    private boolean takeOut(RulebookException refused) {
        String part = refused.source().equals(kind.id())
                ? Finding.RULES
                : refused.source().substring(kind.id().length() + 1);
        RulebookSource before = rest;
        if (part.equals(Finding.RULES)) {
            refused.errors().forEach(this::takeOutOfRules);
        } else {
            takeOutOfTable(part, refused.errors());
        }
        return !rest.equals(before);
    }

    /** What is said of the whole text may be about one rule, which it names first. */
    private void takeOutOfRules(RuleError error) {
        String named = error.arguments().isEmpty() ? "" : error.arguments().get(0);
        for (RuleSheet.Entry entry : sheet.entries()) {
            if (entry.findings().isEmpty() && entry.name().equals(named)) {
                RuleError placed = RuleError.of(
                        entry.firstLine(),
                        1,
                        error.fault(),
                        error.key(),
                        error.arguments().toArray());
                findings.add(Findings.error(Finding.RULES, named, placed));
                rest = rest.withRules(rest.rules().replace(entry.text(), blanked(entry.text())));
                return;
            }
        }
        findings.add(Findings.error(Finding.RULES, "", error));
        rest = rest.withRules("");
    }

    private void takeOutOfTable(String table, List<RuleError> errors) {
        List<String> lines =
                new ArrayList<>(rest.tables().getOrDefault(table, "").lines().toList());
        boolean known = findings.stream().anyMatch(finding -> finding.part().equals(table));
        boolean whole = false;
        for (RuleError error : errors) {
            boolean ofRow = error.line() > 1 && error.line() <= lines.size();
            whole |= !ofRow;
            if (ofRow || !known) {
                findings.add(Findings.error(table, ofRow ? label(lines.get(error.line() - 1)) : "", error));
            }
        }
        errors.stream()
                .filter(error -> error.line() > 1 && error.line() <= lines.size())
                .forEach(error -> lines.set(error.line() - 1, ""));
        rest = whole ? withSpare(table) : rest.withTable(table, String.join("\n", lines) + "\n");
    }

    private static String label(String line) {
        return line.split("\t", 2)[0];
    }

    /** A table that is wrong as a whole is left out where it can be, else the one that ships stands in. */
    private RulebookSource withSpare(String table) {
        Map<String, String> tables = new TreeMap<>(rest.tables());
        String shipped = Workplace.shipped(kind).tables().get(table);
        boolean optional = kind.table(table).map(TableSchema::optional).orElse(true);
        if (optional || shipped == null) {
            tables.remove(table);
        } else {
            tables.put(table, shipped);
        }
        return new RulebookSource(rest.layer(), rest.name(), rest.version(), rest.rules(), tables);
    }
}

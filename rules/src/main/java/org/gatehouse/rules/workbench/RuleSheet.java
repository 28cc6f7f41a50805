package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.language.RuleError;
import org.gatehouse.rules.workbench.RuleScanner.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a rulebook cut into single rules, so that one is exchanged and the rest stays as it was written. Works
 * on any text; a rule that is wrong spoils only itself. Immutable: every change is another sheet.
 */
public final class RuleSheet {

    private final RulebookKind kind;
    private final String text;
    private final Map<String, CheckedRules> checked = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final String tail;

    /**
     * A rule of the sheet, or what stands in the place of one.
     *
     * @param remark blanks and comments between what comes before and the rule
     * @param text from "rule" to "end"
     * @param name as far as it can be read, else ""
     * @param rule null when it is wrong
     * @param findings what is wrong, at its place in the whole text
     * @param firstLine of the rule's text, from 1
     */
    public record Entry(
            String remark,
            String text,
            String name,
            @Nullable Rule rule,
            List<Finding> findings,
            int firstLine) {

        public Entry {
            findings = List.copyOf(findings);
        }
    }

    private RuleSheet(RulebookKind kind, String text, Map<String, CheckedRules> known) {
        this.kind = kind;
        this.text = text;
        Reader reader = new Reader(known);
        int end = 0;
        for (Piece piece : RuleScanner.pieces(text)) {
            Entry entry = reader.entry(end, piece);
            entries.add(entry);
            findings.addAll(entry.findings());
            end = piece.end();
        }
        tail = text.substring(end);
        findings.addAll(reader.tail(end));
    }

    /** Cuts any text. */
    public static RuleSheet of(RulebookKind kind, String rules) {
        return new RuleSheet(kind, rules, Map.of());
    }

    /** Reads the pieces of the text from its beginning on. */
    private final class Reader {

        private final RuleChecker checker = new RuleChecker(kind.vocabulary());
        private final Map<String, CheckedRules> known;
        private final Set<String> names = new HashSet<>();
        private int counted;
        private int line = 1;
        private int lineBegin;

        /** A place of the whole text. */
        private record Spot(int line, int column) {

            /** The error of a text that begins here. */
            RuleError placed(RuleError error) {
                return new RuleError(
                        line + error.line() - 1,
                        error.line() == 1 ? column + error.column() - 1 : error.column(),
                        error.fault(),
                        error.key(),
                        error.arguments());
            }
        }

        Reader(Map<String, CheckedRules> known) {
            this.known = known;
        }

        Entry entry(int begin, Piece piece) {
            String fragment = text.substring(begin, piece.end());
            Spot start = spot(begin);
            Spot ofRule = spot(piece.begin());
            Rule rule = ruleOf(checked(fragment));
            String name = rule == null ? piece.name() : rule.name();
            List<RuleError> errors = errors(fragment, start, ofRule);
            if (rule != null && !names.add(name)) {
                errors.add(RuleError.of(ofRule.line(), ofRule.column(), Fault.RULE_NAME, "rule-twice", name));
            }
            List<Finding> wrong = errors.stream()
                    .map(error -> Findings.error(Finding.RULES, name, error))
                    .toList();
            String remark = text.substring(begin, piece.begin());
            return new Entry(remark, text.substring(piece.begin(), piece.end()), name, rule, wrong, ofRule.line());
        }

        List<Finding> tail(int begin) {
            Spot start = spot(begin);
            return errors(text.substring(begin), start, start).stream()
                    .map(error -> Findings.error(Finding.RULES, "", error))
                    .toList();
        }

        /** What is said of the fragment as a whole, at its beginning, is said of the rule. */
        private List<RuleError> errors(String fragment, Spot start, Spot ofRule) {
            List<RuleError> placed = new ArrayList<>();
            if (checked(fragment) instanceof CheckedRules.Rejected rejected) {
                for (RuleError error : rejected.errors()) {
                    boolean ofTheWhole = error.line() == 1 && error.column() == 1;
                    placed.add(ofTheWhole ? ofRule.placed(error) : start.placed(error));
                }
            }
            return placed;
        }

        private static @Nullable Rule ruleOf(CheckedRules answer) {
            return answer instanceof CheckedRules.Accepted good && good.rules().size() == 1
                    ? good.rules().get(0)
                    : null;
        }

        private Spot spot(int place) {
            for (; counted < place; counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                    lineBegin = counted + 1;
                }
            }
            return new Spot(line, place - lineBegin + 1);
        }

        private CheckedRules checked(String fragment) {
            CheckedRules earlier = known.get(fragment);
            return checked.computeIfAbsent(fragment, key -> earlier == null ? checker.check(key) : earlier);
        }
    }

    /** In the order of the text. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The whole text as it was given. */
    public String text() {
        return text;
    }

    /** Everything that is wrong with any of the rules, in the order of the text. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Another text in the place of one rule; its remark stays. */
    public RuleSheet replaced(int index, String otherText) {
        return RuleSheetEdit.of(this).replaced(index, otherText).sheet();
    }

    /** One more rule before the one of that index; behind the last one when there is no such. */
    public RuleSheet inserted(int index, String newText) {
        return RuleSheetEdit.of(this).inserted(index, newText).sheet();
    }

    /** Without one rule and the remark right above it. */
    public RuleSheet without(int index) {
        return RuleSheetEdit.of(this).without(index).sheet();
    }

    /** One rule, with the remark right above it, at the place of another. */
    public RuleSheet moved(int from, int to) {
        return RuleSheetEdit.of(this).moved(from, to).sheet();
    }

    /** Blanks and comments behind the last rule. */
    String tail() {
        return tail;
    }

    /** Another text, of which only what is new has to be checked. */
    RuleSheet with(String otherText) {
        return new RuleSheet(kind, otherText, checked);
    }
}

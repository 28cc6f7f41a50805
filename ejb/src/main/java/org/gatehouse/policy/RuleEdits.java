package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.rules.workbench.RuleText;

/** Edits of single rules: the other rules stay as they were written, and what was said of a rule goes with its name. */
final class RuleEdits {

    private final RulebookKind kind;
    private final RulebookSource source;

    RuleEdits(RulebookKind kind, RulebookSource source) {
        this.kind = kind;
        this.source = source;
    }

    Edited replace(Edit.ReplaceRule replace) {
        RuleSheet sheet = sheet();
        String before = entry(sheet, replace.index()).name();
        RuleSheet after = sheet.replaced(replace.index(), replace.text());
        String name = replace.index() < after.entries().size()
                ? after.entries().get(replace.index()).name()
                : before;
        RulebookSource replaced = source.withRules(after.text());
        return new Edited(
                isNewName(sheet, before, name) ? NamedRows.renamed(kind, replaced, before, name) : replaced,
                "rule.replaced",
                name);
    }

    private static boolean isNewName(RuleSheet sheet, String before, String name) {
        return !before.isEmpty() && !name.isEmpty() && !names(sheet).contains(name);
    }

    Edited insert(Edit.InsertRule insert) {
        RuleSheet sheet = sheet();
        if (insert.index() < 0 || insert.index() > sheet.entries().size()) {
            throw missing(insert.index());
        }
        RuleSheet after = sheet.inserted(insert.index(), insert.text());
        return new Edited(source.withRules(after.text()), "rule.added", nameAt(after, insert.index()));
    }

    Edited copy(Edit.CopyRule copy) {
        RuleSheet sheet = sheet();
        Rule rule = entry(sheet, copy.index()).rule();
        if (rule == null) {
            throw new InvalidInput(
                    "rule", "rulebook.rule.broken", entry(sheet, copy.index()).name());
        }
        Rule copied = named(rule, freeName(rule.name(), names(sheet)));
        String text = RuleText.of(copied, kind);
        return new Edited(
                source.withRules(sheet.inserted(copy.index() + 1, text).text()), "rule.copied", copied.name());
    }

    Edited remove(Edit.RemoveRule remove) {
        RuleSheet sheet = sheet();
        String name = entry(sheet, remove.index()).name();
        RuleSheet after = sheet.without(remove.index());
        RulebookSource removed = source.withRules(after.text());
        boolean isGone = !name.isEmpty() && !names(after).contains(name);
        return new Edited(isGone ? NamedRows.forgotten(kind, removed, name) : removed, "rule.removed", name);
    }

    Edited move(Edit.MoveRule move) {
        RuleSheet sheet = sheet();
        String name = entry(sheet, move.from()).name();
        entry(sheet, move.to());
        return new Edited(source.withRules(sheet.moved(move.from(), move.to()).text()), "rule.moved", name);
    }

    Edited switchOff(String rule) {
        requireRule(rule);
        return new Edited(NamedRows.switchedOff(kind, source, rule), "rule.switched-off", rule);
    }

    Edited switchOn(String rule) {
        requireRule(rule);
        return new Edited(NamedRows.switchedOn(kind, source, rule), "rule.switched-on", rule);
    }

    private void requireRule(String rule) {
        if (!names(sheet()).contains(rule)) {
            throw new InvalidInput("rule", "rulebook.rule.unknown", rule);
        }
    }

    private RuleSheet sheet() {
        return RuleSheet.of(kind, source.rules());
    }

    private static RuleSheet.Entry entry(RuleSheet sheet, int index) {
        if (index < 0 || index >= sheet.entries().size()) {
            throw missing(index);
        }
        return sheet.entries().get(index);
    }

    private static InvalidInput missing(int index) {
        return new InvalidInput("rule", "rulebook.rule.missing", Integer.toString(index + 1));
    }

    private static String nameAt(RuleSheet sheet, int index) {
        return index < sheet.entries().size() ? sheet.entries().get(index).name() : "";
    }

    private static Set<String> names(RuleSheet sheet) {
        return sheet.entries().stream().map(RuleSheet.Entry::name).collect(Collectors.toSet());
    }

    private static String freeName(String name, Set<String> taken) {
        String copy = name + "-copy";
        for (int number = 2; taken.contains(copy); number++) {
            copy = name + "-copy-" + number;
        }
        return copy;
    }

    /** The name stands in the actions, too, so that every hit says where it comes from. */
    private static Rule named(Rule rule, String name) {
        List<Action> actions = rule.actions().stream()
                .map(action -> {
                    List<Operand> arguments = new ArrayList<>(action.arguments());
                    arguments.set(0, new Operand.Text(name));
                    return new Action(action.name(), arguments);
                })
                .toList();
        return new Rule(name, rule.conditions(), actions);
    }
}

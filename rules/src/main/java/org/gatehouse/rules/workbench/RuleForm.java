package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.FormPart.Group;

/**
 * A rule as people put it together by choosing: conditions in groups, and actions. It need not be a rule yet; what is
 * missing or does not fit is told by {@link #findings}. Never changes: each step answers the next form.
 *
 * @param when at the top, all its conditions hold, or any, or none; an empty group of all means always
 */
public record RuleForm(String name, Group when, List<FormAction> then) {

    public RuleForm {
        then = List.copyOf(then);
    }

    /** The form that shows this rule; {@link #toRule} gives it back, but for brackets that mean nothing. */
    public static RuleForm of(Rule rule) {
        return new RuleForm(
                rule.name(),
                FormReader.group(rule.conditions()),
                rule.actions().stream().map(FormAction::of).toList());
    }

    /** A rule that has only its name so far. */
    public static RuleForm blank(String name) {
        return new RuleForm(name, new Group(FormPart.Kind.ALL, List.of()), List.of());
    }

    /** What keeps it from being a rule, in the order of the form; empty when it is one. */
    public List<FormFinding> findings(RulebookKind kind) {
        return new FormWriter(kind).findings(this);
    }

    /**
     * The rule that the form says.
     *
     * @throws IllegalStateException while there are findings
     */
    public Rule toRule(RulebookKind kind) {
        return new FormWriter(kind).rule(this);
    }

    /**
     * The rule as canonical text.
     *
     * @throws IllegalStateException while there are findings
     */
    public String text(RulebookKind kind) {
        return RuleText.of(toRule(kind), kind);
    }

    /** The same under another name. */
    public RuleForm renamed(String other) {
        return new RuleForm(other, when, then);
    }

    /**
     * What stands at a place of the conditions.
     *
     * @throws IllegalArgumentException when nothing stands there
     */
    public FormPart at(FormPath path) {
        FormPart part = when;
        for (int step : path.steps()) {
            List<FormPart> parts = part instanceof Group group ? group.parts() : List.of();
            if (step >= parts.size()) {
                throw new IllegalArgumentException("The form has nothing at " + path);
            }
            part = parts.get(step);
        }
        return part;
    }

    /** The same with what stands there exchanged; the top can only become another group. */
    public RuleForm replaced(FormPath path, FormPart part) {
        if (!path.isTop()) {
            return edited(path, parts -> parts.set(path.place(), part));
        }
        if (part instanceof Group group) {
            return new RuleForm(name, group, then);
        }
        throw new IllegalArgumentException("At the top stands a group");
    }

    /** The same with a condition or group more, before what stands at the place, or at the group's end. */
    public RuleForm inserted(FormPath path, FormPart part) {
        return edited(path, parts -> parts.add(path.place(), part));
    }

    /** The same with a condition or group more at the end of a group. */
    public RuleForm added(FormPath group, FormPart part) {
        return inserted(group.at(groupAt(group).parts().size()), part);
    }

    /** The same without what stands there. */
    public RuleForm without(FormPath path) {
        return edited(path, parts -> parts.remove(path.place()));
    }

    /**
     * The same with a condition or group elsewhere.
     *
     * @param to where it stands afterwards, as places are once it has been taken out
     */
    public RuleForm moved(FormPath from, FormPath to) {
        FormPart part = at(from);
        return without(from).inserted(to, part);
    }

    /** The same with one action exchanged. */
    public RuleForm withAction(int index, FormAction action) {
        return acting(actions -> actions.set(index, action));
    }

    /** The same with one action more at the end. */
    public RuleForm addedAction(FormAction action) {
        return acting(actions -> actions.add(action));
    }

    /** The same with one action less. */
    public RuleForm withoutAction(int index) {
        return acting(actions -> actions.remove(index));
    }

    /** The same with one action elsewhere, as places are once it has been taken out. */
    public RuleForm movedAction(int from, int to) {
        return acting(actions -> actions.add(to, actions.remove(from)));
    }

    private RuleForm acting(Consumer<List<FormAction>> change) {
        return new RuleForm(name, when, changed(then, change));
    }

    private Group groupAt(FormPath path) {
        if (at(path) instanceof Group group) {
            return group;
        }
        throw new IllegalArgumentException("There is no group at " + path);
    }

    private RuleForm edited(FormPath path, Consumer<List<FormPart>> change) {
        Group group = groupAt(path.parent());
        return replaced(path.parent(), new Group(group.kind(), changed(group.parts(), change)));
    }

    private static <T> List<T> changed(List<T> list, Consumer<List<T>> change) {
        List<T> copy = new ArrayList<>(list);
        try {
            change.accept(copy);
        } catch (IndexOutOfBoundsException beyond) {
            throw new IllegalArgumentException("The form has no such place", beyond);
        }
        return copy;
    }
}

package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rules.workbench.FormPart.Group;
import org.gatehouse.rules.workbench.FormPart.Kind;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.Phrases.Form;

/**
 * Says conditions joined by "and" and "or". Negations are drawn into the single conditions, each of which has a
 * negative; groups within groups stand in brackets or with "either", so that nothing can be read in two ways.
 */
final class ClauseWords {

    private final Phrases phrases;
    private final LeafWords leaves;

    ClauseWords(Phrases phrases, LeafWords leaves) {
        this.phrases = phrases;
        this.leaves = leaves;
    }

    String clause(FormPart conditions, Form form) {
        return new Topics(phrases).said(marked(conditions, form));
    }

    private String marked(FormPart conditions, Form form) {
        FormPart plain = plain(conditions, false);
        if (plain instanceof Group group) {
            String joined = joined(group, form, true);
            return group.kind() == Kind.ANY ? phrases.text("any.top", form, List.of(joined)) : joined;
        }
        return leaves.clause((Leaf) plain, form);
    }

    /** The same without NONE, without a group in a group of its kind, and without groups of one. */
    static FormPart plain(FormPart part, boolean negated) {
        if (part instanceof Leaf leaf) {
            return negated
                    ? new Leaf(leaf.field(), leaf.operator().opposite(), leaf.values(), leaf.otherField())
                    : leaf;
        }
        Group group = (Group) part;
        boolean inner = negated != (group.kind() == Kind.NONE);
        Kind kind = (group.kind() == Kind.ALL) == inner ? Kind.ANY : Kind.ALL;
        List<FormPart> parts = new ArrayList<>();
        for (FormPart one : group.parts()) {
            FormPart plain = plain(one, inner);
            parts.addAll(plain instanceof Group same && same.kind() == kind ? same.parts() : List.of(plain));
        }
        return parts.size() == 1 ? parts.get(0) : new Group(kind, parts);
    }

    private String joined(Group group, Form form, boolean top) {
        String word = group.kind() == Kind.ALL ? "all" : "any";
        Form before = group.kind() == Kind.ALL ? phrases.joined(form) : form;
        int last = group.parts().size() - 1;
        String said = member(group.parts().get(0), last == 0 ? form : before, false);
        for (int place = 1; place <= last; place++) {
            boolean ends = place == last;
            String next = member(group.parts().get(place), ends ? form : before, ends && top);
            said = phrases.text(word + (ends ? ".last" : ".comma"), said, next);
        }
        return said;
    }

    private String member(FormPart part, Form form, boolean lastOfTop) {
        if (part instanceof Leaf leaf) {
            return leaves.clause(leaf, form);
        }
        Group group = (Group) part;
        boolean simple = group.parts().stream().allMatch(Leaf.class::isInstance);
        if (group.kind() == Kind.ALL) {
            return phrases.text("all.nested", joined(group, form, false));
        }
        // a form before "and" belongs to what closes the group, not to what stands in it
        Form inner = form == Form.JOINED ? Form.STATED : form;
        String key = lastOfTop && simple ? "any.nested.last" : "any.nested";
        return phrases.text(key, form, List.of(joined(group, inner, false)));
    }
}

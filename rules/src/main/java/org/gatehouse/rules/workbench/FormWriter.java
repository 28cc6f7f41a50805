package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Fault;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.workbench.FormFinding.Problem;
import org.gatehouse.rules.workbench.FormPart.Group;
import org.gatehouse.rules.workbench.FormPart.Kind;
import org.gatehouse.rules.workbench.FormPart.Leaf;

/** From a form to a rule, or to what it lacks. One object writes one form. */
final class FormWriter {

    static final Operand NOTHING = new Operand.Text("");
    private static final int ACTIONS_MAX = 10;

    private final RulebookKind kind;
    private final FindingList findings = new FindingList();
    private final LeafWriter leaves;
    private final ActionWriter actions;

    FormWriter(RulebookKind kind) {
        this.kind = kind;
        this.leaves = new LeafWriter(kind.vocabulary(), findings);
        this.actions = new ActionWriter(kind.vocabulary(), findings);
    }

    List<FormFinding> findings(RuleForm form) {
        write(form);
        return findings.all();
    }

    Rule rule(RuleForm form) {
        return write(form).orElseThrow(() -> new IllegalStateException("The form is no rule yet: " + findings.all()));
    }

    private Optional<Rule> write(RuleForm form) {
        if (form.name().isBlank()) {
            findings.add(FormFinding.NAME, Problem.NAME_MISSING);
        }
        List<Condition> when = conditions(form.when());
        Rule rule = new Rule(form.name(), when, actions(form));
        if (findings.isEmpty()) {
            check(rule);
        }
        return findings.isEmpty() ? Optional.of(rule) : Optional.empty();
    }

    private List<Condition> conditions(Group top) {
        if (top.kind() == Kind.ALL) {
            return parts(top, FormPath.TOP);
        }
        return group(top, FormPath.TOP).stream().toList();
    }

    private List<Condition> parts(Group group, FormPath path) {
        return IntStream.range(0, group.parts().size())
                .mapToObj(place -> part(group.parts().get(place), path.at(place)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Condition> part(FormPart part, FormPath path) {
        if (part instanceof Group group) {
            return group(group, path);
        }
        return leaves.condition((Leaf) part, FormFinding.when(path));
    }

    private Optional<Condition> group(Group group, FormPath path) {
        if (group.parts().isEmpty()) {
            findings.add(FormFinding.when(path), Problem.GROUP_EMPTY);
        }
        BinaryOperator<Condition> join = group.kind() == Kind.ALL ? Condition.And::new : Condition.Or::new;
        Optional<Condition> joined = parts(group, path).stream().reduce(join);
        return group.kind() == Kind.NONE ? joined.map(Condition.Not::new) : joined;
    }

    private List<Action> actions(RuleForm form) {
        int count = form.then().size();
        if (count == 0) {
            findings.add(FormFinding.THEN, Problem.NO_ACTION);
        }
        if (count > ACTIONS_MAX) {
            findings.add(FormFinding.THEN, Problem.ACTIONS, String.valueOf(ACTIONS_MAX));
        }
        List<Action> written = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            actions.action(form.then().get(index), form.name(), FormFinding.then(index))
                    .ifPresent(written::add);
        }
        return written;
    }

    /** The language's own limits and characters: the checker has the last word. */
    private void check(Rule rule) {
        if (new RuleChecker(kind.vocabulary()).check(RuleText.of(rule, kind)) instanceof CheckedRules.Rejected no) {
            Fault fault = no.errors().get(0).fault();
            findings.add(fault == Fault.RULE_NAME ? FormFinding.NAME : "", problem(fault));
        }
    }

    private static Problem problem(Fault fault) {
        return switch (fault) {
            case RULE_NAME -> Problem.NAME;
            case NESTING -> Problem.TOO_DEEP;
            case TOO_LONG -> Problem.TOO_LONG;
            case CHARACTER, ESCAPE -> Problem.CHARACTER;
            default -> Problem.REFUSED;
        };
    }

    /** Findings so far. */
    static final class FindingList {

        private final List<FormFinding> found = new ArrayList<>();

        void add(String place, Problem problem, String... arguments) {
            found.add(new FormFinding(place, problem, Stream.of(arguments).toList()));
        }

        boolean isEmpty() {
            return found.isEmpty();
        }

        List<FormFinding> all() {
            return List.copyOf(found);
        }
    }
}

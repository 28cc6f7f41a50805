package org.gatehouse.rules.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gatehouse.rules.language.Condition;

/**
 * Whether conditions can hold together, as far as they show it themselves. Every "or" is tried case by case, up to a
 * bound; beyond it they can.
 */
final class Satisfiability {

    private static final int CASES_MAX = 2_000;

    private int cases = CASES_MAX;

    private Satisfiability() {}

    /** A condition, or its opposite. */
    private record Claim(Condition condition, boolean holds) {

        boolean isBoth() {
            return holds ? condition instanceof Condition.And : condition instanceof Condition.Or;
        }

        boolean isEither() {
            return holds ? condition instanceof Condition.Or : condition instanceof Condition.And;
        }

        /** Of And and Or: the parts, which are denied when the whole is. */
        List<Claim> parts() {
            return condition instanceof Condition.And and
                    ? List.of(new Claim(and.left(), holds), new Claim(and.right(), holds))
                    : List.of(
                            new Claim(((Condition.Or) condition).left(), holds),
                            new Claim(((Condition.Or) condition).right(), holds));
        }
    }

    /** True when there may be a fact of which all hold. */
    static boolean canHold(List<Condition> conditions) {
        return new Satisfiability().isPossible(claims(conditions), new FieldConstraints());
    }

    /** True when there may be a fact of which all hold but not the other one. */
    static boolean canHoldWithout(List<Condition> conditions, Condition other) {
        List<Claim> claims = claims(conditions);
        claims.add(new Claim(other, false));
        return new Satisfiability().isPossible(claims, new FieldConstraints());
    }

    /** True when whatever fulfils the conditions fulfils the others too. */
    static boolean imply(List<Condition> conditions, List<Condition> others) {
        return others.stream().noneMatch(other -> canHoldWithout(conditions, other));
    }

    private static List<Claim> claims(List<Condition> conditions) {
        List<Claim> claims = new ArrayList<>();
        conditions.forEach(condition -> claims.add(new Claim(condition, true)));
        return claims;
    }

    private boolean isPossible(List<Claim> claims, FieldConstraints known) {
        Deque<Claim> open = new ArrayDeque<>(claims);
        List<Claim> choices = new ArrayList<>();
        while (!open.isEmpty()) {
            Claim claim = open.pop();
            if (claim.condition() instanceof Condition.Not not) {
                open.push(new Claim(not.inner(), !claim.holds()));
            } else if (claim.isBoth()) {
                claim.parts().forEach(open::push);
            } else if (claim.isEither()) {
                choices.add(claim);
            } else {
                known.add(claim.condition(), claim.holds());
            }
        }
        return !known.isContradiction() && (choices.isEmpty() || isAnyPossible(choices, known));
    }

    private boolean isAnyPossible(List<Claim> choices, FieldConstraints known) {
        List<Claim> rest = choices.subList(1, choices.size());
        for (Claim one : choices.get(0).parts()) {
            if (--cases < 0) {
                return true;
            }
            List<Claim> claims = new ArrayList<>(rest);
            claims.add(one);
            if (isPossible(claims, new FieldConstraints(known))) {
                return true;
            }
        }
        return false;
    }
}

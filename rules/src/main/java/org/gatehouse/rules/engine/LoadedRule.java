package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule in force.
 *
 * @param order its place among the rules
 * @param holds all of its conditions
 * @param decisions what it decides about a fact it holds for, one for each of its actions
 */
record LoadedRule<F, D>(Integer order, Predicate<F> holds, List<Function<F, D>> decisions) {

    /**
     * Those found before and those of some rules that hold for a fact. For most facts there are none, and then no list
     * is made.
     */
    static <F, D> List<LoadedRule<F, D>> withThoseThatHold(
            List<LoadedRule<F, D>> rules, F fact, List<LoadedRule<F, D>> found) {
        List<LoadedRule<F, D>> more = found;
        for (int place = 0; place < rules.size(); place++) {
            LoadedRule<F, D> rule = rules.get(place);
            if (rule.holds.test(fact)) {
                more = more.isEmpty() ? new ArrayList<>() : more;
                more.add(rule);
            }
        }
        return more;
    }
}

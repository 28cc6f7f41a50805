package org.gatehouse.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.gatehouse.rules.language.Rule;
import org.kie.api.KieBase;

/** Builds Drools' canonical model over {@link Candidate} from checked rules and lambdas alone. */
final class ModelBuilder<F> {

    private static final String PACKAGE = "gatehouse.rules";
    private static final int ORDER = 0;

    private final Predicates<F> predicates;
    private final ModelImpl model = new ModelImpl();

    ModelBuilder(FactType<F> type) {
        this.predicates = new Predicates<>(type);
    }

    KieBase build(List<Rule> rules) {
        for (int order = 0; order < rules.size(); order++) {
            add(rules.get(order), order);
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void add(Rule rule, int order) {
        Variable<Candidate> candidate = declarationOf(Candidate.class);
        PatternDef<Candidate> pattern = pattern(candidate);
        Integer wanted = order;
        pattern.expr(
                "order == " + order,
                found -> found.order().equals(wanted),
                alphaIndexedBy(Integer.class, Index.ConstraintType.EQUAL, ORDER, Candidate::order, wanted));
        Predicate<F> holds = predicates.all(rule);
        pattern.expr("conditions of " + order, found -> holds.test((F) found.fact()));
        model.addRule(rule(PACKAGE, order + " " + rule.name()).build(pattern));
    }
}

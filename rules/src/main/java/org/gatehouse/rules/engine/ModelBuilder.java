package org.gatehouse.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;
import org.kie.api.KieBase;

/** Builds Drools' canonical model from checked rules and lambdas alone. */
final class ModelBuilder<F, D> {

    static final String SINK = "sink";
    private static final String PACKAGE = "gatehouse.rules";

    private final FactType<F> type;
    private final Decider<F, D> decider;
    private final Predicates<F> predicates;
    private final Map<String, Integer> fieldNumbers;
    private final ModelImpl model = new ModelImpl();

    @SuppressWarnings("rawtypes")
    private final Global<Sink> sink = globalOf(Sink.class, PACKAGE, SINK);

    ModelBuilder(FactType<F> type, Decider<F, D> decider) {
        this.type = type;
        this.decider = decider;
        this.predicates = new Predicates<>(type);
        List<String> names = type.fields().keySet().stream().sorted().toList();
        this.fieldNumbers = names.stream().collect(Collectors.toMap(Function.identity(), names::indexOf));
    }

    KieBase build(List<Rule> rules) {
        model.addGlobal(sink);
        for (int order = 0; order < rules.size(); order++) {
            add(rules.get(order), order);
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    private void add(Rule rule, int order) {
        Variable<F> fact = declarationOf(type.javaType());
        PatternDef<F> pattern = pattern(fact);
        rule.conditions().forEach(condition -> constrain(pattern, condition));
        List<Function<F, D>> decisions = new ArrayList<>();
        for (Action action : rule.actions()) {
            decisions.add(decider.decisionOf(rule, action));
        }
        model.addRule(rule(PACKAGE, order + " " + rule.name())
                .build(pattern, on(sink, fact).execute(consequence(order, decisions))));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private Block2<Sink, F> consequence(int order, List<Function<F, D>> decisions) {
        if (decisions.size() == 1) {
            Function<F, D> decision = decisions.get(0);
            return (target, fact) -> target.add(order, decision.apply(fact));
        }
        return (target, fact) -> decisions.forEach(decision -> target.add(order, decision.apply(fact)));
    }

    /**
     * Equal conditions have equal ids, so that rules share them; equality with a text is looked up instead of tested.
     */
    private void constrain(PatternDef<F> pattern, Condition condition) {
        Predicate<F> predicate = predicates.of(condition);
        Predicate1<F> constraint = predicate::test;
        String id = type.name() + ": " + condition.text();
        if (condition instanceof Condition.Compare compare
                && compare.comparison() == Condition.Comparison.EQUAL
                && compare.right() instanceof Operand.Text literal) {
            Function<F, String> reader = predicates.text(compare.field());
            Function1<F, String> key = reader::apply;
            pattern.expr(
                    id,
                    constraint,
                    alphaIndexedBy(
                            String.class, Index.ConstraintType.EQUAL, numberOf(compare.field()), key, literal.value()));
        } else {
            pattern.expr(id, constraint);
        }
    }

    private int numberOf(Field field) {
        return fieldNumbers.getOrDefault(field.name(), -1);
    }
}

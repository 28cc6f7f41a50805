package org.gatehouse.rules.language;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import org.drools.mvel.parser.MvelParser;

/** Reads the part after "then": plain calls of known actions. */
final class ActionReader {

    static final int ACTIONS_MAX = 10;

    private final Vocabulary vocabulary;
    private final OperandReader operands;
    private final Fragment fragment;
    private final String ruleName;

    ActionReader(Vocabulary vocabulary, Fragment fragment, String ruleName) {
        this.vocabulary = vocabulary;
        this.fragment = fragment;
        this.operands = new OperandReader(vocabulary, fragment);
        this.ruleName = ruleName;
    }

    List<Action> read() {
        BlockStmt block = fragment.parse(text -> MvelParser.parseBlock("{" + text + "\n}"));
        List<Statement> statements = block.getStatements();
        if (statements.isEmpty() || statements.size() > ACTIONS_MAX) {
            throw fragment.start().refuse(Fault.ACTION, "actions-count", ACTIONS_MAX);
        }
        return statements.stream().map(this::action).toList();
    }

    private Action action(Statement statement) {
        if (statement.getClass() != ExpressionStmt.class) {
            throw unknown(statement);
        }
        Expression expression = ((ExpressionStmt) statement).getExpression();
        if (expression.getClass() != MethodCallExpr.class) {
            throw unknown(statement);
        }
        MethodCallExpr call = (MethodCallExpr) expression;
        List<Parameter> parameters = vocabulary.actions().get(call.getNameAsString());
        if (parameters == null
                || call.getScope().isPresent()
                || call.getTypeArguments().isPresent()) {
            throw unknown(statement);
        }
        return new Action(call.getNameAsString(), arguments(call, parameters));
    }

    private Refusal unknown(Statement statement) {
        return fragment.refuse(statement, Fault.ACTION, "action-unknown");
    }

    private List<Operand> arguments(MethodCallExpr call, List<Parameter> parameters) {
        List<Operand> arguments = new ArrayList<>();
        List<Expression> given = call.getArguments();
        int next = 0;
        for (Parameter parameter : parameters) {
            if (parameter instanceof Parameter.Fields) {
                given.subList(next, given.size())
                        .forEach(one -> arguments.add(new Operand.FieldRef(operands.field(one))));
                return arguments;
            }
            if (next >= given.size()) {
                throw wrongCount(call);
            }
            arguments.add(argument(parameter, given.get(next++)));
        }
        if (next < given.size()) {
            throw wrongCount(call);
        }
        return arguments;
    }

    private Refusal wrongCount(MethodCallExpr call) {
        return fragment.refuse(call, Fault.ACTION, "argument-count");
    }

    private Operand argument(Parameter parameter, Expression expression) {
        if (parameter instanceof Parameter.OneOf choice
                && OperandReader.isName(expression)
                && choice.constants().contains(OperandReader.nameOf(expression))) {
            return new Operand.Constant(OperandReader.nameOf(expression));
        }
        Operand literal = operands.literal(expression);
        boolean fits = (parameter instanceof Parameter.RuleName && literal.equals(new Operand.Text(ruleName)))
                || (parameter instanceof Parameter.Whole bounds
                        && literal instanceof Operand.Whole whole
                        && bounds.min() <= whole.value()
                        && whole.value() <= bounds.max());
        if (!fits) {
            throw fragment.refuse(expression, Fault.ACTION, "argument-unfit");
        }
        return literal;
    }
}

package org.gatehouse.rules.language;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Reads one constraint of a pattern into a {@link Condition}. Node classes are compared exactly, so that a subclass
 * means "unknown".
 */
final class ConditionReader {

    static final int LENGTH_MAX = 4_000;

    private static final Map<BinaryExpr.Operator, Condition.Comparison> COMPARISONS = Map.of(
            BinaryExpr.Operator.EQUALS, Condition.Comparison.EQUAL,
            BinaryExpr.Operator.NOT_EQUALS, Condition.Comparison.NOT_EQUAL,
            BinaryExpr.Operator.LESS, Condition.Comparison.LESS,
            BinaryExpr.Operator.LESS_EQUALS, Condition.Comparison.LESS_OR_EQUAL,
            BinaryExpr.Operator.GREATER, Condition.Comparison.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS, Condition.Comparison.GREATER_OR_EQUAL);

    private final Fragment fragment;
    private final OperandReader operands;

    ConditionReader(Vocabulary vocabulary, Fragment fragment) {
        this.fragment = fragment;
        this.operands = new OperandReader(vocabulary, fragment);
    }

    Condition read() {
        if (fragment.text().length() > LENGTH_MAX) {
            throw fragment.start().refuse(Fault.TOO_LONG, "constraint-too-long", LENGTH_MAX);
        }
        DrlxExpression parsed = fragment.parse(
                text -> DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text));
        if (parsed.getBind() != null) {
            throw fragment.start().refuse(Fault.EXPRESSION, "no-binding");
        }
        return condition(parsed.getExpr());
    }

    private Condition condition(Expression expression) {
        if (expression.getClass() == EnclosedExpr.class) {
            return condition(expression.asEnclosedExpr().getInner());
        }
        if (expression.getClass() == UnaryExpr.class
                && expression.asUnaryExpr().getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return new Condition.Not(condition(expression.asUnaryExpr().getExpression()));
        }
        if (expression.getClass() == BinaryExpr.class) {
            return binary(expression.asBinaryExpr());
        }
        if (expression.getClass() == PointFreeExpr.class) {
            return pointFree((PointFreeExpr) expression);
        }
        Field field = operands.field(expression);
        requireType(expression, field, Field.Type.FLAG);
        return new Condition.IsTrue(field);
    }

    private Condition binary(BinaryExpr expression) {
        if (expression.getOperator() == BinaryExpr.Operator.AND) {
            return new Condition.And(condition(expression.getLeft()), condition(expression.getRight()));
        }
        if (expression.getOperator() == BinaryExpr.Operator.OR) {
            return new Condition.Or(condition(expression.getLeft()), condition(expression.getRight()));
        }
        Condition.Comparison comparison = COMPARISONS.get(expression.getOperator());
        if (comparison == null) {
            throw unknownOperator(expression, expression.getOperator().asString());
        }
        Field field = operands.field(expression.getLeft());
        boolean ordered = comparison != Condition.Comparison.EQUAL && comparison != Condition.Comparison.NOT_EQUAL;
        if (field.type() == Field.Type.TEXTS || (ordered && field.type() != Field.Type.WHOLE)) {
            throw unknownOperator(expression, comparison.sign());
        }
        return new Condition.Compare(field, comparison, operands.rightOf(field, expression.getRight()));
    }

    private Condition pointFree(PointFreeExpr expression) {
        boolean hasArguments = expression.getArg1() != null
                || expression.getArg2() != null
                || expression.getArg3() != null
                || expression.getArg4() != null;
        String operator = expression.getOperator().asString();
        Field field = operands.field(expression.getLeft());
        if (operator.equals("in")
                && !hasArguments
                && field.type() != Field.Type.TEXTS
                && field.type() != Field.Type.FLAG) {
            List<Operand> values = expression.getRight().stream()
                    .map(value -> operands.literalOf(field, value))
                    .toList();
            return new Condition.OneOf(field, expression.isNegated(), values);
        }
        if (operator.equals("contains")
                && !hasArguments
                && expression.getRight().size() == 1) {
            requireType(expression, field, Field.Type.TEXTS);
            Operand text = operands.literalOf(field, expression.getRight().get(0));
            return new Condition.Contains(field, expression.isNegated(), (Operand.Text) text);
        }
        throw unknownOperator(expression, operator);
    }

    private void requireType(Expression expression, Field field, Field.Type type) {
        if (field.type() != type) {
            throw fragment.refuse(
                    expression, Fault.FIELD, "field-is-no-" + type.name().toLowerCase(Locale.ROOT), field.name());
        }
    }

    private Refusal unknownOperator(Expression expression, String operator) {
        return fragment.refuse(expression, Fault.OPERATOR, "operator-unknown", operator);
    }
}

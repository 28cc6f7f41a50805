package org.gatehouse.rules.language;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** Reads fields and typed literals. */
final class OperandReader {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Vocabulary vocabulary;
    private final Fragment fragment;

    OperandReader(Vocabulary vocabulary, Fragment fragment) {
        this.vocabulary = vocabulary;
        this.fragment = fragment;
    }

    Field field(Expression expression) {
        Field field = isName(expression) ? vocabulary.fields().get(nameOf(expression)) : null;
        if (field == null) {
            throw fragment.refuse(expression, Fault.FIELD, "field-unknown");
        }
        return field;
    }

    /** A literal, or another field of the same type. */
    Operand rightOf(Field left, Expression expression) {
        if (isName(expression)) {
            Field right = field(expression);
            if (right.type() != left.type()) {
                throw fragment.refuse(expression, Fault.FIELD, "field-not-comparable", left.name());
            }
            return new Operand.FieldRef(right);
        }
        return literalOf(left, expression);
    }

    /** A literal of the field's type and, where these are closed, of its values. */
    Operand literalOf(Field field, Expression expression) {
        Operand literal = literal(expression);
        boolean fits =
                switch (field.type()) {
                    case TEXT, TEXTS ->
                        literal instanceof Operand.Text text
                                && (field.values().isEmpty() || field.values().contains(text.value()));
                    case WHOLE -> literal instanceof Operand.Whole;
                    case FLAG -> literal instanceof Operand.Flag;
                };
        if (!fits) {
            throw fragment.refuse(expression, Fault.LITERAL, "value-unfit", field.name());
        }
        return literal;
    }

    Operand literal(Expression expression) {
        if (expression.getClass() == StringLiteralExpr.class) {
            return new Operand.Text(CanonicalText.unescape(((StringLiteralExpr) expression).getValue()));
        }
        if (expression.getClass() == BooleanLiteralExpr.class) {
            return new Operand.Flag(((BooleanLiteralExpr) expression).getValue());
        }
        boolean negative = expression.getClass() == UnaryExpr.class
                && expression.asUnaryExpr().getOperator() == UnaryExpr.Operator.MINUS;
        Expression digits = negative ? expression.asUnaryExpr().getExpression() : expression;
        if (digits.getClass() == IntegerLiteralExpr.class) {
            return new Operand.Whole(whole((IntegerLiteralExpr) digits) * (negative ? -1 : 1));
        }
        throw fragment.refuse(expression, Fault.LITERAL, "no-literal");
    }

    private long whole(IntegerLiteralExpr expression) {
        if (!WHOLE.matcher(expression.getValue()).matches()) {
            throw fragment.refuse(expression, Fault.LITERAL, "no-whole-number");
        }
        return Long.parseLong(expression.getValue());
    }

    /** DRL's own name node also stands for "../name"; that form is unknown here. */
    static boolean isName(Expression expression) {
        return expression.getClass() == NameExpr.class
                || (expression.getClass() == DrlNameExpr.class
                        && ((DrlNameExpr) expression).getBackReferencesCount() == 0);
    }

    static String nameOf(Expression expression) {
        return expression.asNameExpr().getNameAsString();
    }
}

package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.workbench.FormPart.Group;
import org.gatehouse.rules.workbench.FormPart.Kind;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** From a rule's conditions to a form's groups: joined ones stand side by side, however they are bracketed. */
final class FormReader {

    private FormReader() {}

    static Group group(List<Condition> conditions) {
        List<FormPart> parts = conditions.stream().map(FormReader::part).toList();
        boolean isOneGroup = parts.size() == 1 && parts.get(0) instanceof Group only && only.kind() != Kind.ALL;
        return isOneGroup ? (Group) parts.get(0) : new Group(Kind.ALL, parts);
    }

    private static FormPart part(Condition condition) {
        if (condition instanceof Condition.And) {
            return group(Kind.ALL, condition);
        }
        if (condition instanceof Condition.Or) {
            return group(Kind.ANY, condition);
        }
        if (condition instanceof Condition.Not not && !(not.inner() instanceof Condition.IsTrue)) {
            return group(Kind.NONE, not.inner());
        }
        return leaf(condition);
    }

    private static Group group(Kind kind, Condition joined) {
        List<FormPart> parts = new ArrayList<>();
        collect(kind, joined, parts);
        return new Group(kind, parts);
    }

    private static void collect(Kind kind, Condition condition, List<FormPart> parts) {
        if (kind == Kind.ALL && condition instanceof Condition.And and) {
            collect(kind, and.left(), parts);
            collect(kind, and.right(), parts);
        } else if (kind != Kind.ALL && condition instanceof Condition.Or or) {
            collect(kind, or.left(), parts);
            collect(kind, or.right(), parts);
        } else {
            parts.add(part(condition));
        }
    }

    /** The condition on one field, as the form shows it; a flag may be negated. */
    static Leaf leaf(Condition condition) {
        if (condition instanceof Condition.IsTrue flag) {
            return Leaf.of(flag.field().name(), Operator.HOLDS);
        }
        if (condition instanceof Condition.Not not && not.inner() instanceof Condition.IsTrue flag) {
            return Leaf.of(flag.field().name(), Operator.HOLDS_NOT);
        }
        if (condition instanceof Condition.Compare compare) {
            return comparison(compare);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            List<String> values =
                    oneOf.values().stream().map(FormReader::written).toList();
            Operator operator = oneOf.negated() ? Operator.NONE_OF : Operator.ONE_OF;
            return new Leaf(oneOf.field().name(), operator, values, "");
        }
        if (condition instanceof Condition.Contains contains) {
            Operator operator = contains.negated() ? Operator.LACKS : Operator.CONTAINS;
            return Leaf.of(contains.field().name(), operator, contains.element().value());
        }
        throw new IllegalArgumentException("Not a condition on one field: " + condition.text());
    }

    private static Leaf comparison(Condition.Compare compare) {
        String field = compare.field().name();
        Operator operator = Operator.of(compare.comparison());
        if (compare.right() instanceof Operand.FieldRef other) {
            return Leaf.between(field, operator, other.field().name());
        }
        if (compare.right().equals(FormWriter.NOTHING)) {
            return Leaf.of(field, operator == Operator.IS ? Operator.EMPTY : Operator.FILLED);
        }
        return Leaf.of(field, operator, written(compare.right()));
    }

    private static String written(Operand operand) {
        return operand instanceof Operand.Text text ? text.value() : operand.text();
    }
}

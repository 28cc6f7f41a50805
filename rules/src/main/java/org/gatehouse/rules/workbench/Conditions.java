package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Rule;

/** Takes conditions apart. */
final class Conditions {

    private Conditions() {}

    /** What stands between commas or "and". */
    static List<Condition> topLevel(Rule rule) {
        List<Condition> conditions = new ArrayList<>();
        rule.conditions().forEach(condition -> addTopLevel(condition, conditions));
        return conditions;
    }

    private static void addTopLevel(Condition condition, List<Condition> conditions) {
        if (condition instanceof Condition.And and) {
            addTopLevel(and.left(), conditions);
            addTopLevel(and.right(), conditions);
        } else {
            conditions.add(condition);
        }
    }

    /** Names of the fields a condition looks at, in the order in which it names them. */
    static Set<String> fieldsOf(Condition condition) {
        Set<String> fields = new LinkedHashSet<>();
        addFields(condition, fields);
        return fields;
    }

    private static void addFields(Condition condition, Set<String> fields) {
        if (condition instanceof Condition.And and) {
            addFields(and.left(), fields);
            addFields(and.right(), fields);
        } else if (condition instanceof Condition.Or or) {
            addFields(or.left(), fields);
            addFields(or.right(), fields);
        } else if (condition instanceof Condition.Not not) {
            addFields(not.inner(), fields);
        } else if (condition instanceof Condition.IsTrue flag) {
            fields.add(flag.field().name());
        } else if (condition instanceof Condition.OneOf oneOf) {
            fields.add(oneOf.field().name());
        } else if (condition instanceof Condition.Contains contains) {
            fields.add(contains.field().name());
        } else if (condition instanceof Condition.Compare compare) {
            fields.add(compare.field().name());
            if (compare.right() instanceof Operand.FieldRef other) {
                fields.add(other.field().name());
            }
        }
    }
}

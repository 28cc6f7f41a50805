package org.gatehouse.web.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.workbench.FormPart;
import org.gatehouse.rules.workbench.FormPath;
import org.gatehouse.rules.workbench.RuleWords;
import org.jspecify.annotations.Nullable;

/** A line of the form of a rule: a group of conditions, or one condition; changes go to the form at once. */
public final class FormLine {

    private final RuleForms forms;
    private final FormPath path;
    private final FormPart part;

    FormLine(RuleForms forms, FormPath path, FormPart part) {
        this.forms = forms;
        this.path = path;
        this.part = part;
    }

    public String getPath() {
        return path.toString();
    }

    public int getDepth() {
        return path.steps().size();
    }

    public boolean isTop() {
        return path.isTop();
    }

    public boolean isGroup() {
        return part instanceof FormPart.Group;
    }

    public List<String> getProblems() {
        return forms.problems(path);
    }

    // ---- a group

    public FormPart.@Nullable Kind getKind() {
        return part instanceof FormPart.Group group ? group.kind() : null;
    }

    public void setKind(FormPart.@Nullable Kind kind) {
        if (part instanceof FormPart.Group group && kind != null && kind != group.kind()) {
            forms.put(path, group.as(kind));
        }
    }

    public boolean isEmpty() {
        return part instanceof FormPart.Group group && group.parts().isEmpty();
    }

    // ---- a condition

    private FormPart.Leaf leaf() {
        return (FormPart.Leaf) part;
    }

    public String getField() {
        return isGroup() ? "" : leaf().field();
    }

    /** Another field begins with the first operator that fits it. */
    public void setField(@Nullable String name) {
        if (!isGroup() && name != null && !name.equals(leaf().field())) {
            forms.put(path, forms.blank(name));
        }
    }

    public RuleWords.@Nullable Operator getOperator() {
        return isGroup() ? null : leaf().operator();
    }

    public void setOperator(RuleWords.@Nullable Operator operator) {
        if (!isGroup() && operator != null && operator != leaf().operator()) {
            FormPart.Leaf before = leaf();
            forms.put(path, new FormPart.Leaf(before.field(), operator, before.values(), before.otherField()));
        }
    }

    /** Names and labels of the operators that fit. */
    public Map<String, String> getOperators() {
        return forms.operators(getField());
    }

    /** What stands on the right side: nothing, one value, several, or another field. */
    public RightSide getRightSide() {
        if (isGroup() || leaf().field().isEmpty()) {
            return RightSide.NONE;
        }
        if (!leaf().otherField().isEmpty()) {
            return RightSide.FIELD;
        }
        return switch (leaf().operator()) {
            case EMPTY, FILLED, HOLDS, HOLDS_NOT -> RightSide.NONE;
            case ONE_OF, NONE_OF -> getChoices().isEmpty() ? RightSide.VALUES : RightSide.CHOICES;
            default -> getChoices().isEmpty() ? forms.input(getField()) : RightSide.CHOICE;
        };
    }

    /** How a condition's right side is entered. */
    public enum RightSide {
        NONE,
        TEXT,
        NUMBER,
        DATE,
        VALUES,
        CHOICE,
        CHOICES,
        FIELD
    }

    /** Values and labels where there are few. */
    public Map<String, String> getChoices() {
        return forms.choices(getField());
    }

    public String getValue() {
        return isGroup() || leaf().values().isEmpty() ? "" : leaf().values().get(0);
    }

    public void setValue(@Nullable String value) {
        if (!isGroup()) {
            put(List.of(value == null ? "" : value));
        }
    }

    /** Several values as people list them. */
    public String getValues() {
        return isGroup() ? "" : ListedValues.write(leaf().values());
    }

    public void setValues(@Nullable String values) {
        if (!isGroup()) {
            put(ListedValues.read(Objects.requireNonNullElse(values, "")));
        }
    }

    public List<String> getChosen() {
        return isGroup() ? List.of() : leaf().values();
    }

    public void setChosen(@Nullable List<String> chosen) {
        if (!isGroup()) {
            put(chosen == null ? List.of() : List.copyOf(chosen));
        }
    }

    /** A date of the calendar, where the rule has 20261231. */
    public String getDate() {
        String digits = getValue();
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : "";
    }

    public void setDate(@Nullable String iso) {
        setValue(Objects.requireNonNullElse(iso, "").replace("-", ""));
    }

    private void put(List<String> values) {
        if (!values.equals(leaf().values())) {
            forms.put(path, new FormPart.Leaf(leaf().field(), leaf().operator(), values, ""));
        }
    }

    public String getOtherField() {
        return isGroup() ? "" : leaf().otherField();
    }

    public void setOtherField(@Nullable String other) {
        if (!isGroup() && other != null && !other.equals(leaf().otherField())) {
            forms.put(path, new FormPart.Leaf(leaf().field(), leaf().operator(), List.of(), other));
        }
    }

    /** Fields of the same type, with labels; empty where none can be compared with. */
    public Map<String, String> getOtherFields() {
        return isGroup() ? Map.of() : forms.comparable(leaf());
    }

    // ---- what can be done to either

    public void addCondition() {
        forms.add(path, forms.blank(""));
    }

    public void addGroup() {
        List<FormPart> one = new ArrayList<>(List.of(forms.blank("")));
        forms.add(path, new FormPart.Group(FormPart.Kind.ANY, one));
    }

    public void remove() {
        forms.remove(path);
    }

    static boolean isComparison(Field.Type type) {
        return type == Field.Type.TEXT || type == Field.Type.WHOLE;
    }
}

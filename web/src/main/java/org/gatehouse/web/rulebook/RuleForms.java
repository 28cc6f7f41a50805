package org.gatehouse.web.rulebook;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.workbench.FieldTopic;
import org.gatehouse.rules.workbench.FormAction;
import org.gatehouse.rules.workbench.FormFinding;
import org.gatehouse.rules.workbench.FormPart;
import org.gatehouse.rules.workbench.FormPath;
import org.gatehouse.rules.workbench.RuleForm;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.rules.workbench.RuleWords.Operator;

/** The form of one rule while a person fills it in: its lines and actions, with the words of what can be chosen. */
public final class RuleForms {

    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "7");

    private final RulebookKind kind;
    private final Locale locale;
    private final RuleWords words;
    private RuleForm form;
    private boolean isMissingTold = true;

    RuleForms(RulebookKind kind, RuleForm form, Locale locale) {
        this.kind = kind;
        this.form = form;
        this.locale = locale;
        this.words = RuleWords.of(kind, locale);
    }

    /** A rule that was just begun: what it lacks is told when its author thinks that it is done. */
    static RuleForms begun(RulebookKind kind, String name, Locale locale) {
        RuleForms begun = new RuleForms(kind, RuleForm.blank(name), locale);
        begun.isMissingTold = false;
        return begun;
    }

    void tellMissing() {
        isMissingTold = true;
    }

    boolean isMissingTold() {
        return isMissingTold;
    }

    RuleForm form() {
        return form;
    }

    void rename(String name) {
        form = form.renamed(name);
    }

    /** Groups and conditions from the top, each before what stands in it. */
    List<FormLine> lines() {
        List<FormLine> lines = new ArrayList<>();
        add(FormPath.TOP, form.when(), lines);
        return lines;
    }

    private void add(FormPath path, FormPart part, List<FormLine> lines) {
        lines.add(new FormLine(this, path, part));
        if (part instanceof FormPart.Group group) {
            IntStream.range(0, group.parts().size())
                    .forEach(place -> add(path.at(place), group.parts().get(place), lines));
        }
    }

    List<ActionLine> actions() {
        return IntStream.range(0, form.then().size())
                .mapToObj(index -> new ActionLine(this, index, form.then().get(index)))
                .toList();
    }

    // ---- changes

    void put(FormPath path, FormPart part) {
        form = form.replaced(path, part);
    }

    void add(FormPath group, FormPart part) {
        form = form.added(group, part);
    }

    void remove(FormPath path) {
        form = form.without(path);
    }

    void putAction(int index, FormAction action) {
        form = form.withAction(index, action);
    }

    void addAction() {
        form = form.addedAction(new FormAction("", List.of(), List.of()));
    }

    void removeAction(int index) {
        form = form.withoutAction(index);
    }

    /** A condition on a field that still lacks its value. */
    FormPart.Leaf blank(String name) {
        Field field = kind.vocabulary().fields().get(name);
        Operator operator = field == null ? Operator.IS : Operator.of(field).get(0);
        return new FormPart.Leaf(name, operator, List.of(), "");
    }

    // ---- what can be chosen

    RulebookKind kind() {
        return kind;
    }

    RuleWords words() {
        return words;
    }

    /** Names and labels of all fields, in the order of the labels. */
    Map<String, String> fields() {
        return labelled(kind.vocabulary().fields().values());
    }

    /** The same by what they are about, with the topics' labels; one topic where they are about few things. */
    Map<String, Map<String, String>> fieldsByTopic() {
        Map<String, Map<String, String>> byTopic = new LinkedHashMap<>();
        FieldTopic.grouped(kind.vocabulary().fields().values())
                .forEach((topic, about) -> byTopic.put(words.topic(topic), labelled(about)));
        return byTopic;
    }

    private Map<String, String> labelled(Iterable<Field> fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.forEach(field -> labels.put(field.name(), words.field(field)));
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (FormPart.Kind each : FormPart.Kind.values()) {
            kinds.put(each.name(), words.group(each));
        }
        return kinds;
    }

    Map<String, String> operators(String name) {
        Field field = kind.vocabulary().fields().get(name);
        Map<String, String> operators = new LinkedHashMap<>();
        if (field != null) {
            Operator.of(field).forEach(operator -> operators.put(operator.name(), words.operator(operator, field)));
        }
        return operators;
    }

    Map<String, String> choices(String name) {
        Field field = kind.vocabulary().fields().get(name);
        Map<String, String> choices = new LinkedHashMap<>();
        if (field != null) {
            values(field).forEach(value -> choices.put(value, words.value(field, value)));
        }
        return choices;
    }

    private static List<String> values(Field field) {
        return switch (field.name()) {
            case "weekday" -> DAYS;
            case "localHour" ->
                IntStream.range(0, 24).mapToObj(Integer::toString).toList();
            default -> List.copyOf(new TreeSet<>(field.values()));
        };
    }

    FormLine.RightSide input(String name) {
        Field field = kind.vocabulary().fields().get(name);
        if (name.equals("localDate")) {
            return FormLine.RightSide.DATE;
        }
        return field != null && field.type() == Field.Type.WHOLE ? FormLine.RightSide.NUMBER : FormLine.RightSide.TEXT;
    }

    Map<String, String> comparable(FormPart.Leaf leaf) {
        Field field = kind.vocabulary().fields().get(leaf.field());
        if (field == null
                || !FormLine.isComparison(field.type())
                || !field.values().isEmpty()) {
            return Map.of();
        }
        return labelled(kind.vocabulary().fields().values().stream()
                .filter(other -> other.type() == field.type() && !other.name().equals(field.name()))
                .sorted(Comparator.comparing(Field::name))
                .toList());
    }

    // ---- what is missing

    List<FormFinding> findings() {
        return form.findings(kind);
    }

    List<String> problems(FormPath path) {
        return problems("when" + (path.isTop() ? "" : "." + path));
    }

    List<String> problems(String place) {
        return findings().stream()
                .filter(finding -> finding.place().equals(place))
                .filter(finding -> isMissingTold || !finding.isMissing())
                .map(finding -> finding.text(locale))
                .toList();
    }
}

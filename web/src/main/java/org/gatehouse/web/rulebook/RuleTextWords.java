package org.gatehouse.web.rulebook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RuleWords;

/** What the script of {@code gh:ruleText} has to know: what a rule may name, and what was found. */
final class RuleTextWords {

    private RuleTextWords() {}

    static String vocabulary(RulebookKind kind, Locale locale) {
        Vocabulary vocabulary = kind.vocabulary();
        RuleWords words = RuleWords.of(kind, locale);
        JsonArrayBuilder fields = Json.createArrayBuilder();
        new TreeMap<>(vocabulary.fields()).values().forEach(field -> fields.add(field(field, words)));
        JsonArrayBuilder actions = Json.createArrayBuilder();
        new TreeSet<>(vocabulary.actions().keySet()).forEach(name -> actions.add(named(name, words.actionName(name))));
        JsonArrayBuilder constants = Json.createArrayBuilder();
        constants(vocabulary).forEach(name -> constants.add(named(name, words.constant(name))));
        return Json.createObjectBuilder()
                .add("fact", vocabulary.factType())
                .add("fields", fields)
                .add("actions", actions)
                .add("constants", constants)
                .build()
                .toString();
    }

    private static SortedSet<String> constants(Vocabulary vocabulary) {
        return vocabulary.actions().values().stream()
                .flatMap(List::stream)
                .filter(Parameter.OneOf.class::isInstance)
                .flatMap(parameter -> ((Parameter.OneOf) parameter).constants().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObjectBuilder field(Field field, RuleWords words) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        new TreeSet<>(field.values()).forEach(value -> values.add(named(value, words.value(field, value))));
        return named(field.name(), words.field(field)).add("values", values);
    }

    private static JsonObjectBuilder named(String name, String label) {
        return Json.createObjectBuilder().add("name", name).add("label", label);
    }

    /** @param firstLine of the rule's text within the text of all rules, from 1 */
    static String findings(List<Finding> findings, int firstLine, Locale locale) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        findings.forEach(finding -> told.add(Json.createObjectBuilder()
                .add("line", Math.max(1, finding.line() - firstLine + 1))
                .add("column", finding.column())
                .add("severity", finding.severity().name())
                .add("text", finding.text(locale))));
        return told.build().toString();
    }
}

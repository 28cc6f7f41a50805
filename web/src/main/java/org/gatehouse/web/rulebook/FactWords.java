package org.gatehouse.web.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.web.page.Texts;

/** What the rules of a rulebook knew, in the reader's words. */
record FactWords(Map<String, Field> fields, RuleWords words, Texts text) {

    static FactWords of(RulebookKind kind, RuleWords words, Texts text) {
        return new FactWords(kind.vocabulary().fields(), words, text);
    }

    /** What a field is called; its own name where no rule can name it. */
    String label(String name) {
        Field field = fields.get(name);
        return field == null ? name : words.field(field);
    }

    /** What stands in a field; several values with commas between. */
    String value(String name, List<String> values) {
        Field field = fields.get(name);
        if (field == null) {
            return String.join(", ", values);
        }
        if (field.type() == Field.Type.FLAG) {
            return text.get(values.contains("true") ? "flag.yes" : "flag.no");
        }
        String said = values.stream().map(value -> words.value(field, value)).collect(Collectors.joining(", "));
        return said.isEmpty() ? text.get("none") : said;
    }
}

package org.gatehouse.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that want one field to equal or to contain a text, by that text. */
final class TextIndex<F, D> {

    private final FactField<F> field;
    private final Map<String, List<LoadedRule<F, D>>> rules = new HashMap<>();

    /** @param field a text or several */
    TextIndex(FactField<F> field) {
        this.field = field;
    }

    void add(String text, LoadedRule<F, D> rule) {
        rules.computeIfAbsent(text, wanted -> new ArrayList<>()).add(rule);
    }

    /**
     * Those found before and those of this index that hold for the fact; one whose text is there twice is there twice.
     */
    List<LoadedRule<F, D>> withThoseThatHold(F fact, List<LoadedRule<F, D>> found) {
        if (field instanceof FactField.TextField<F> text) {
            return withThoseThatHold(text.reader().apply(fact), fact, found);
        }
        List<String> texts = ((FactField.TextsField<F>) field).reader().apply(fact);
        List<LoadedRule<F, D>> more = found;
        for (int place = 0; place < texts.size(); place++) {
            more = withThoseThatHold(texts.get(place), fact, more);
        }
        return more;
    }

    private List<LoadedRule<F, D>> withThoseThatHold(String text, F fact, List<LoadedRule<F, D>> found) {
        List<LoadedRule<F, D>> wanting = rules.get(text);
        return wanting == null ? found : LoadedRule.withThoseThatHold(wanting, fact, found);
    }
}

package org.gatehouse.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.gate.Decisions;
import org.gatehouse.gate.PastDecision;
import org.gatehouse.gate.Question;
import org.gatehouse.message.MessageId;
import org.gatehouse.rules.book.AskedBook;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.message.Hit;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.gatehouse.rules.text.Template;
import org.gatehouse.rules.workbench.MessageCircumstances;
import org.gatehouse.rules.workbench.TestRow;
import org.jspecify.annotations.Nullable;

/**
 * A message as a test of the rulebook that decided about it; where that was none of content or frequency, of the
 * platform's content. Rulebooks lie in control, where nobody's data may lie: so the variables' values give way to the
 * variables' names as long as the rulebook decides the same, and the number is nobody's.
 *
 * @param layer whose rulebook it is; "" for the platform's
 */
record TestedMessage(String layer, RulebookKind kind, TestRow row) {

    /** Empty when no rule was asked about it, or its text is no longer kept. */
    static Optional<TestedMessage> of(MessageId id, PastDecision past) {
        Decisions.Decision decision = past.decision();
        Question question = past.question();
        if (decision == null || question == null) {
            return Optional.empty();
        }
        AskedBook book = decided(decision.decisive(), question.books());
        Map<String, String> outcome = told(book);
        Question impersonal = impersonal(question, past.campaign().text());
        boolean isSame = impersonal.books().stream()
                .filter(each -> isSame(each, book))
                .anyMatch(each -> told(each).equals(outcome));
        return Optional.of(of(id, isSame ? impersonal : question, book, outcome));
    }

    private static TestedMessage of(MessageId id, Question question, AskedBook book, Map<String, String> outcome) {
        String text = question.rendered();
        String layer = book.source().layer();
        Map<String, String> given = MessageCircumstances.of(
                question.rulebooks(), layer, text == null ? "" : text, question.campaign(), question.recipient());
        RulebookKind kind = RulebookKind.of(book.source().name()).orElseThrow();
        return new TestedMessage(layer, kind, new TestRow(name(id), given, outcome));
    }

    /** By its campaign and row, as people find it again. */
    private static String name(MessageId id) {
        return "message " + id;
    }

    private static AskedBook decided(@Nullable Hit hit, List<AskedBook> books) {
        return books.stream()
                .filter(book -> hit != null
                        && book.source().layer().equals(hit.rule().layer())
                        && book.source().name().equals(hit.rule().rulebook()))
                .findFirst()
                .orElse(books.get(0));
    }

    private static boolean isSame(AskedBook one, AskedBook other) {
        return one.source().qualifiedName().equals(other.source().qualifiedName());
    }

    /** What the rulebook says, but for the hours that it puts a message off, which other changes move. */
    private static Map<String, String> told(AskedBook book) {
        return book.outcome().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty() && !part.getKey().equals("hours"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, TreeMap::new));
    }

    /** The same question about the text in which every variable says its own name. */
    private static Question impersonal(Question question, String text) {
        Template template = Template.parse(text);
        Map<String, String> names =
                template.variables().stream().distinct().collect(Collectors.toMap(name -> name, name -> name));
        boolean isFilled = question.rendered() != null && template.hasVariables();
        if (!isFilled || !(template.render(names) instanceof Rendering.Text rendered)) {
            return question;
        }
        return new Question(
                question.rulebooks(),
                question.campaign(),
                question.rulebooks().read(rendered.text(), Segmentation.of(rendered.text()), question.campaign()),
                question.recipient(),
                rendered.text(),
                null);
    }
}

package org.gatehouse.web.rulebook;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatehouse.policy.Edit;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RuleForm;
import org.gatehouse.rules.workbench.RuleSheet;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.text.Languages;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The one rule that is open on a draft's page, by choosing or as text; both are the rule of the draft. A form goes into
 * the draft as soon as it is a rule, a text as soon as it is one, or when its author closes it.
 */
@Named("ruleEditor")
@ViewScoped
public class RuleEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private int index = NONE;
    private int added = NONE;
    private long revision;
    private boolean isNew;
    private boolean asText;
    private String text = "";
    private transient @Nullable RuleForms forms;
    private transient @Nullable List<FormLine> lines;

    @Inject
    DraftPage draftPage;

    @Inject
    PageLanguage language;

    @Inject
    Problems problems;

    @Inject
    Texts texts;

    // ---- which rule, and how

    /** Opens a rule by choosing; one that is none yet opens as text. */
    public void open(int rule) {
        close();
        index = rule;
        revision = draftPage.getRevision();
        asText = entry().rule() == null;
        text = entry().text();
    }

    public void openText(int rule) {
        open(rule);
        asText = true;
    }

    /** A rule more, which is in the draft as soon as it is one. */
    public void begin() {
        close();
        isNew = true;
        asText = false;
        forms = RuleForms.begun(book().kind(), book().freeName("rule"), language.getLocale());
    }

    /** Takes what stands in the editor and closes it; a form that is no rule yet stays open and says why. */
    public void done() {
        if (asText) {
            keepText(text);
        } else if (!take()) {
            refuse();
            return;
        }
        int begun = isNew ? index : NONE;
        close();
        added = begun;
    }

    private void refuse() {
        getForms().tellMissing();
        problems.show("rule", texts.get("rule.unfinished"));
    }

    public void close() {
        index = NONE;
        added = NONE;
        isNew = false;
        forms = null;
        lines = null;
    }

    /** Whether a rule of the draft is open at its place; when the draft was changed elsewhere, none is any more. */
    public boolean isOpen(int rule) {
        closeWhenChanged();
        return index == rule && !isNew;
    }

    /** Whether the rule that is open was begun here; it stays apart until its author is done. */
    public boolean isNew() {
        closeWhenChanged();
        return isNew;
    }

    /** Whether it is the rule that its author was done with last; until something else is done. */
    public boolean isAdded(int rule) {
        return added == rule && revision == draftPage.getRevision();
    }

    /** An undone step may have moved or removed the rule: what is open here is then not what stands at its place. */
    private void closeWhenChanged() {
        if (index != NONE && revision != draftPage.getRevision()) {
            close();
        }
    }

    /** Whether the rule that was begun is none yet, so that nothing of it is in the draft. */
    public boolean isUnfinished() {
        return isNew && index == NONE;
    }

    public boolean isAsText() {
        return asText;
    }

    /** From choosing to the text. */
    public void showText() {
        if (take()) {
            openText(index);
        } else {
            refuse();
        }
    }

    /** From the text to choosing, when it is a rule. */
    public void showForm() {
        keepText(text);
        open(index);
        if (asText) {
            problems.show("rule", texts.get("rule.onlyText"));
        }
    }

    private BookText book() {
        return draftPage.getBook();
    }

    private RuleSheet.Entry entry() {
        return book().sheet().entries().get(index);
    }

    // ---- by choosing

    public RuleForms getForms() {
        if (forms == null) {
            Rule rule = Objects.requireNonNull(entry().rule());
            forms = new RuleForms(book().kind(), RuleForm.of(rule), language.getLocale());
        }
        return forms;
    }

    public List<FormLine> getLines() {
        if (lines == null) {
            lines = getForms().lines();
        }
        return lines;
    }

    public List<ActionLine> getActions() {
        return getForms().actions();
    }

    public Map<String, String> getFields() {
        return getForms().fields();
    }

    /** The same as choices, under what they are about where that is several things. */
    public List<SelectItem> getFieldChoices() {
        Map<String, Map<String, String>> byTopic = getForms().fieldsByTopic();
        return byTopic.size() == 1
                ? items(getFields())
                : byTopic.entrySet().stream()
                        .map(topic -> (SelectItem) new SelectItemGroup(
                                topic.getKey(),
                                "",
                                false,
                                items(topic.getValue()).toArray(SelectItem[]::new)))
                        .toList();
    }

    private static List<SelectItem> items(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(each -> new SelectItem(each.getKey(), each.getValue()))
                .toList();
    }

    /** Names and labels of how conditions are taken together. */
    public Map<String, String> getKinds() {
        return getForms().kinds();
    }

    public void addAction() {
        getForms().addAction();
        revise();
    }

    public void removeAction(ActionLine action) {
        action.remove();
        revise();
    }

    public void addCondition(FormLine line) {
        line.addCondition();
        revise();
    }

    public void addGroup(FormLine line) {
        line.addGroup();
        revise();
    }

    public void remove(FormLine line) {
        line.remove();
        revise();
    }

    /** Something of the form was changed. */
    public void revise() {
        lines = null;
        if (!asText) {
            take();
        }
    }

    public String getName() {
        return getForms().form().name();
    }

    public void setName(@Nullable String name) {
        getForms().rename(name == null ? "" : name.strip());
    }

    public List<String> getNameProblems() {
        return getForms().problems("name");
    }

    /** What is wrong with the rule as a whole. */
    public List<String> getProblems() {
        return List.copyOf(new LinkedHashSet<>(Stream.of("", "then")
                .flatMap(place -> getForms().problems(place).stream())
                .toList()));
    }

    /** What stands in the place of its words while it is no rule. */
    public String getUnsaid() {
        return texts.get(getForms().isMissingTold() ? "rule.unfinished" : "rule.begun");
    }

    /** The rule as it stands, in words; "" while it is none. */
    public String getSentence() {
        return getForms().findings().isEmpty()
                ? new RuleCards(book(), language.getLocale())
                        .sentence(getForms().form().toRule(book().kind()))
                : "";
    }

    /** Takes the form into the draft when it is a rule. @return whether it is */
    private boolean take() {
        if (!getForms().findings().isEmpty()) {
            return false;
        }
        String written = getForms().form().text(book().kind()).strip();
        if (isUnfinished()) {
            index = book().sheet().entries().size();
            make(new Edit.InsertRule(index, written));
        } else if (!isSame()) {
            make(new Edit.ReplaceRule(index, written));
        }
        text = written;
        return true;
    }

    /** The text may be laid out otherwise and still be the same rule. */
    private boolean isSame() {
        return getForms().form().toRule(book().kind()).equals(entry().rule());
    }

    // ---- as text

    public String getText() {
        return text;
    }

    /** Browsers send line ends as CR LF. */
    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.replace("\r\n", "\n");
    }

    /** What the script of the editor sends while its author types. */
    public void checkText() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        setText(sent.get("ruleText"));
        RuleSheet tried = book().sheet().replaced(index, text);
        if (tried.entries().size() == book().sheet().entries().size()
                && findings(tried).isEmpty()) {
            keepText(text);
        }
        PrimeFaces.current().ajax().addCallbackParam("ruleText", told(tried));
    }

    private void keepText(String written) {
        if (!written.strip().equals(entry().text().strip())) {
            make(new Edit.ReplaceRule(index, written.strip()));
        }
    }

    private void make(Edit edit) {
        draftPage.make(edit);
        revision = draftPage.getRevision();
    }

    public String getTextFindings() {
        return told(book().sheet());
    }

    private List<Finding> findings(RuleSheet sheet) {
        return index < sheet.entries().size() ? sheet.entries().get(index).findings() : sheet.findings();
    }

    private String told(RuleSheet sheet) {
        int firstLine =
                index < sheet.entries().size() ? sheet.entries().get(index).firstLine() : 1;
        return RuleTextWords.findings(findings(sheet), firstLine, language.getLocale());
    }

    public String getVocabulary() {
        return RuleTextWords.vocabulary(book().kind(), language.getLocale());
    }

    // ---- what people are told

    /** The author's words in one language. */
    public final class WordsLine {

        private final Locale locale;

        private WordsLine(Locale locale) {
            this.locale = locale;
        }

        public String getLanguage() {
            return locale.getLanguage();
        }

        private BookText.Words words() {
            return book().words(rule(), getLanguage());
        }

        public String getExplanation() {
            return words().explanation();
        }

        public void setExplanation(@Nullable String explanation) {
            put(explanation == null ? "" : explanation, words().remedy());
        }

        public String getRemedy() {
            return words().remedy();
        }

        public void setRemedy(@Nullable String remedy) {
            put(words().explanation(), remedy == null ? "" : remedy);
        }

        private void put(String explanation, String remedy) {
            BookText.Words other = new BookText.Words(oneLine(explanation), oneLine(remedy));
            if (!other.equals(words())) {
                make(new Edit.Explain(rule(), getLanguage(), other.explanation(), other.remedy()));
            }
        }

        private static String oneLine(String text) {
            return text.replaceAll("[\\x00-\\x1f]+", " ").strip();
        }
    }

    private String rule() {
        return entry().name();
    }

    /** The reader's language first. */
    public List<WordsLine> getWords() {
        Locale reader = language.getLocale();
        return Languages.ALL.stream()
                .sorted(Comparator.comparing(locale -> !locale.getLanguage().equals(reader.getLanguage())))
                .map(WordsLine::new)
                .toList();
    }
}

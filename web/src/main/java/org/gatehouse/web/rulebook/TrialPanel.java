package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.TrialAnswer;
import org.gatehouse.rules.workbench.Answer;
import org.gatehouse.rules.workbench.Circumstance;
import org.gatehouse.rules.workbench.RuleWords;
import org.gatehouse.rules.workbench.TestRow;
import org.gatehouse.rules.workbench.Trial;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** One question asked by hand: what the draft says to it, and beside it what is in force says. */
@Named("trialPanel")
@ViewScoped
public class TrialPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Characters of a name that people read in a list. */
    private static final int NAME_MAX = 200;
    /** Parts of an outcome that other changes move too often to be expected without being asked for. */
    private static final Set<String> INCIDENTAL = Set.of("hours");

    private final Map<String, String> given = new LinkedHashMap<>();
    private String name = "";
    private transient @Nullable TrialView draft;
    private transient @Nullable TrialView inForce;

    @Inject
    DraftPage draftPage;

    @Inject
    PageLanguage language;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    /** One circumstance in the form. */
    public final class Line {

        private final Circumstance circumstance;

        private Line(Circumstance circumstance) {
            this.circumstance = circumstance;
        }

        public String getName() {
            return circumstance.name();
        }

        public String getLabel() {
            return words().circumstance(circumstance.name());
        }

        public Circumstance.Type getType() {
            return circumstance.type();
        }

        public Map<String, String> getChoices() {
            return words().choices(circumstance);
        }

        /** Offered beside what may be typed. */
        public List<String> getOffered() {
            return circumstance.type() == Circumstance.Type.CHOICE ? List.of() : circumstance.choices();
        }

        public String getValue() {
            return given.getOrDefault(circumstance.name(), circumstance.standard());
        }

        /** Browsers send line ends as CR LF. */
        public void setValue(@Nullable String value) {
            String typed = value == null ? "" : value.replace("\r\n", "\n");
            if (typed.equals(circumstance.standard())) {
                given.remove(circumstance.name());
            } else {
                given.put(circumstance.name(), typed);
            }
        }

        public boolean isFlag() {
            return getValue().equals("yes");
        }

        public void setFlag(boolean flag) {
            setValue(flag ? "yes" : "no");
        }
    }

    private CaseWords words() {
        return new CaseWords(text);
    }

    private List<Circumstance> circumstances() {
        return Trial.circumstances(draftPage.getBook().kind());
    }

    public List<Line> getLines() {
        return circumstances().stream().map(Line::new).toList();
    }

    /** Asks both. */
    public void ask() {
        RuleWords rules = RuleWords.of(draftPage.getBook().kind(), language.getLocale());
        draft = null;
        inForce = null;
        if (draftPage.isErroneous()) {
            problems.show("", text.get("trial.errors"));
            return;
        }
        try {
            TrialAnswer answer = draftPage.trial(given);
            FactWords known = FactWords.of(draftPage.getBook().kind(), rules, text);
            draft = new TrialView(answer.draft(), rules, known, words());
            Answer current = answer.inForce();
            inForce = current == null ? null : new TrialView(current, rules, known, words());
        } catch (InvalidInput unfit) {
            unfit.errors()
                    .forEach(error -> problems.show(
                            error.field(),
                            text.of(
                                    "trial.bad",
                                    words().circumstance(error.field()),
                                    error.arguments().isEmpty()
                                            ? ""
                                            : error.arguments().get(0))));
        }
    }

    public @Nullable TrialView getDraft() {
        return draft;
    }

    public @Nullable TrialView getInForce() {
        return inForce;
    }

    /** The question and what the draft says to it become a test. */
    public void keep() {
        ask();
        TrialView answered = draft;
        if (name.isBlank()) {
            problems.show("testName", text.get("trial.nameMissing"));
        } else if (name.strip().length() > NAME_MAX) {
            problems.show("testName", text.of("trial.nameTooLong", NAME_MAX));
        } else if (answered != null) {
            if (draftPage.make(kept(new TestRow(name.strip(), asked(), expected(answered))))) {
                notices.tell("trial.kept", name.strip());
                name = "";
            }
        }
    }

    /** In the place of the test of its name, else behind the last. */
    private Edit kept(TestRow test) {
        List<List<String>> tests = draftPage.getBook().table(BookText.TESTS).rows();
        int place = (int)
                tests.stream().takeWhile(row -> !row.get(0).equals(test.name())).count();
        return new Edit.SpliceRows(
                BookText.TESTS,
                place,
                place < tests.size() ? 1 : 0,
                List.of(List.of(test.cells().split("\t", -1))));
    }

    /** In the order of the form. */
    private Map<String, String> asked() {
        Map<String, String> inOrder = new LinkedHashMap<>();
        circumstances().stream()
                .map(Circumstance::name)
                .filter(given::containsKey)
                .forEach(each -> inOrder.put(each, given.getOrDefault(each, "")));
        return inOrder;
    }

    private static Map<String, String> expected(TrialView answered) {
        return answered.expectation().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty() && !INCIDENTAL.contains(part.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Begins with the question of a test, and asks it. */
    void begin(TestRow test) {
        given.clear();
        given.putAll(test.given());
        name = test.name();
        ask();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}

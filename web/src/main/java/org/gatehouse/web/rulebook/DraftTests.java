package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.policy.Edit;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.web.page.Texts;

/** The tests of a draft with what came of them; they run on every change. */
@Named("draftTests")
@ViewScoped
public class DraftTests implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DraftPage draftPage;

    @Inject
    TrialPanel trialPanel;

    @Inject
    Texts text;

    public List<TestLine> getLines() {
        return lines(draftPage.getTests(), draftPage.getBook(), text);
    }

    static List<TestLine> lines(TestReport report, BookText book, Texts text) {
        CaseWords words = new CaseWords(text);
        List<TestOutcome> outcomes = report.outcomes();
        return IntStream.range(0, outcomes.size())
                .mapToObj(index -> new TestLine(index, outcomes.get(index), book.kind(), words))
                .toList();
    }

    /** Rules whose deletion would turn no test red. */
    public List<String> getUncovered() {
        return draftPage.getTests().uncoveredRules();
    }

    public void delete(int index) {
        draftPage.make(new Edit.SpliceRows(BookText.TESTS, index, 1, List.of()));
    }

    /** Opens a test's question in the form. */
    public String open(int index) {
        trialPanel.begin(draftPage.getTests().outcomes().get(index).test());
        draftPage.setPart(DraftPage.TRIAL);
        return "";
    }
}

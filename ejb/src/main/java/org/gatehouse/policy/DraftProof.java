package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.workbench.Answer;
import org.gatehouse.rules.workbench.BadCircumstance;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.RulebookCheck;
import org.gatehouse.rules.workbench.RulebookTests;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.rules.workbench.Trial;

/** What a source would do if it were in force: errors, tests, trials. It is asked as its layer would be. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DraftProof {

    private static final int ERRORS_MAX = 100;

    private RulesInForce rules;

    /** For the container's proxy. */
    protected DraftProof() {}

    @Inject
    public DraftProof(RulesInForce rules) {
        this.rules = rules;
    }

    List<Finding> check(Layer layer, RulebookSource source) {
        return RulebookCheck.check(source, layer.kind());
    }

    /** @throws InvalidInput for every error, with file, line and column as its field */
    TestReport tests(Layer layer, RulebookSource source, Locale locale) {
        requireWellFormed(layer, source, locale);
        return RulebookTests.run(rules.trying(layer, source), source);
    }

    /**
     * One question, to the source and to what is in force.
     *
     * @throws InvalidInput for every error of the source, and for a circumstance that does not fit
     */
    TrialAnswer trial(Layer layer, RulebookSource source, Map<String, String> given, Locale locale) {
        requireWellFormed(layer, source, locale);
        RulebookKind kind = RulebookKind.of(source.name()).orElseThrow();
        try {
            Rulebooks inForce = rules.of(layer.id());
            boolean hasOne = inForce.sources().containsKey(source.qualifiedName());
            Answer draft = Trial.ask(rules.trying(layer, source), kind, given);
            return new TrialAnswer(draft, hasOne ? Trial.ask(inForce, kind, given) : null);
        } catch (BadCircumstance bad) {
            throw new InvalidInput(bad.circumstance(), "rulebook.circumstance", bad.value());
        }
    }

    /** @throws InvalidInput for every error, with file, line and column as its field */
    void requireWellFormed(Layer layer, RulebookSource source, Locale locale) {
        RulebookKind kind = RulebookKind.of(source.name()).orElseThrow();
        List<FieldError> errors = check(layer, source).stream()
                .filter(Finding::isError)
                .limit(ERRORS_MAX)
                .map(finding -> new FieldError(place(kind, finding), "rulebook.finding", finding.text(locale)))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static String place(RulebookKind kind, Finding finding) {
        return RulebookFiles.nameOf(kind, finding.part()) + ":" + finding.line() + ":" + finding.column();
    }

    /** @throws InvalidInput for every error and every test that fails */
    void require(Layer layer, RulebookSource source, Locale locale) {
        List<FieldError> red = new ArrayList<>();
        for (TestOutcome outcome : tests(layer, source, locale).outcomes()) {
            if (!outcome.passed() && red.size() < ERRORS_MAX) {
                red.add(new FieldError(
                        "tests", "rulebook.test.red", outcome.test().name(), outcome.problem()));
            }
        }
        if (!red.isEmpty()) {
            throw new InvalidInput(red);
        }
    }
}

package org.gatehouse.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** What a source would do if it were in force: errors, tests, trials. It is asked as its layer would be. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DraftProof {

    private static final int ERRORS_MAX = 100;
    private static final int PROOFS_KEPT = 64;

    /** Characters of the sources whose proofs are kept. */
    private static final long SIZE_MAX = 32L << 20;

    private static final long TIME_NANOS =
            Duration.ofSeconds(RulebookTests.SECONDS_MAX).toNanos();

    private RulesInForce rules;
    private final Recent<Subject, Proof> proofs =
            new Recent<>(PROOFS_KEPT, SIZE_MAX, proof -> SourceText.characters(proof.source));

    /** For the container's proxy. */
    protected DraftProof() {}

    @Inject
    public DraftProof(RulesInForce rules) {
        this.rules = rules;
    }

    /** What is proved: a source among the rulebooks that are in force. */
    private record Subject(Layer layer, RulebookSource source, Rulebooks inForce) {}

    /** @param tests null when there is an error that kept them from being run */
    private record Proof(
            RulebookSource source,
            List<Finding> findings,
            @Nullable TestReport tests) {}

    /** Checks a source and runs its tests, once as long as nothing changes: whoever asks next gets the same. */
    private Proof proof(Layer layer, RulebookSource source) {
        Subject subject = new Subject(layer, source, rules.of(layer.id()));
        @Nullable Proof known = proofs.find(subject);
        if (known != null) {
            return known;
        }
        long begin = System.nanoTime();
        @Nullable TestReport[] report = {null};
        List<Finding> findings = RulebookCheck.check(source, layer.kind(), (any, checked) -> {
            TestReport ran = RulebookTests.run(
                    rules.trying(layer, source), source, () -> System.nanoTime() - begin > TIME_NANOS);
            report[0] = ran;
            return ran;
        });
        return proofs.keep(subject, new Proof(source, findings, report[0]));
    }

    /** Loads what is in force in a layer, so that it is known what of it cannot be. */
    void load(TenantId layer) {
        rules.of(layer);
    }

    List<Finding> check(Layer layer, RulebookSource source) {
        return proof(layer, source).findings;
    }

    /** @throws InvalidInput for every error, with file, line and column as its field */
    TestReport tests(Layer layer, RulebookSource source, Locale locale) {
        Proof proof = proof(layer, source);
        TestReport report = proof.tests;
        if (report == null) {
            requireNoError(source, proof.findings, locale);
            throw new IllegalStateException("The tests of (%s) were not run.".formatted(source.qualifiedName()));
        }
        return report;
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

    /**
     * Whether it can be loaded; its tests are not run.
     *
     * @throws InvalidInput for every error, with file, line and column as its field
     */
    void requireWellFormed(Layer layer, RulebookSource source, Locale locale) {
        requireNoError(source, RulebookCheck.checkWithoutTests(source, layer.kind()), locale);
    }

    private static void requireNoError(RulebookSource source, List<Finding> findings, Locale locale) {
        RulebookKind kind = RulebookKind.of(source.name()).orElseThrow();
        List<FieldError> errors = findings.stream()
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
        requireNoError(source, check(layer, source), locale);
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

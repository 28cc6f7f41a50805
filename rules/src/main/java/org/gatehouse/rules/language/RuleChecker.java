package org.gatehouse.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Decides whether a text is a set of rules in the restricted language. Fails closed: what is not known, whatever fails
 * while it is being read, and any error at all, refuses the whole text; nothing is thrown, nothing of the text is run.
 */
public final class RuleChecker {

    static final int RULES_MAX = 2_000;

    /** What Drools' parser did not expect, in its messages. */
    private static final Pattern UNEXPECTED = Pattern.compile("input '([^']*)'");

    private final Vocabulary vocabulary;
    private final Header header;

    public RuleChecker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.header = new Header(vocabulary.factType());
    }

    /** Checks rules without their header, which is ours. */
    public CheckedRules check(String text) {
        Optional<RuleError> unreadable = Lexicon.check(text);
        if (unreadable.isPresent()) {
            return new CheckedRules.Rejected(List.of(unreadable.get()));
        }
        try {
            return read(text);
        } catch (Refusal refusal) {
            return new CheckedRules.Rejected(List.of(refusal.error()));
        } catch (RuntimeException | StackOverflowError | DroolsParserException failure) {
            return new CheckedRules.Rejected(List.of(
                    Place.START.refuse(Fault.SYNTAX, "not-understood", failure).error()));
        }
    }

    private CheckedRules read(String text) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, header.text() + text);
        if (parser.hasErrors() || parsed == null) {
            return new CheckedRules.Rejected(
                    parser.getErrors().stream().map(RuleChecker::syntaxError).toList());
        }
        header.requireUnchanged(parsed);
        List<RuleDescr> written = parsed.getRules();
        if (written.size() > RULES_MAX) {
            throw Place.START.refuse(Fault.TOO_MANY_RULES, "rules-too-many", RULES_MAX);
        }
        return rules(text, written);
    }

    private CheckedRules rules(String text, List<RuleDescr> written) {
        RuleReader reader = new RuleReader(vocabulary, text, header.text().length());
        List<Rule> rules = new ArrayList<>();
        List<RuleError> errors = new ArrayList<>();
        for (RuleDescr one : written) {
            try {
                rules.add(reader.read(one));
            } catch (Refusal refusal) {
                errors.add(refusal.error());
            }
        }
        return errors.isEmpty() ? new CheckedRules.Accepted(rules) : new CheckedRules.Rejected(errors);
    }

    private static RuleError syntaxError(DroolsError error) {
        int line = Arrays.stream(error.getLines()).findFirst().orElse(1) - Header.LINES;
        int column = error instanceof ParserError parserError ? parserError.getCol() + 1 : 1;
        Matcher unexpected = UNEXPECTED.matcher(String.valueOf(error.getMessage()));
        Place place = new Place(line, column);
        if (!unexpected.find()) {
            return place.refuse(Fault.SYNTAX, "syntax").error();
        }
        String token = unexpected.group(1);
        return token.equals("<eof>")
                ? place.refuse(Fault.SYNTAX, "syntax-end").error()
                : place.refuse(Fault.SYNTAX, "syntax-near", token).error();
    }
}

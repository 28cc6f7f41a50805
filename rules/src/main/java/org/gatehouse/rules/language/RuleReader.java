package org.gatehouse.rules.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Turns what the parser made of one rule into our {@link Rule}, or refuses it. */
final class RuleReader {

    static final int RULE_LENGTH_MAX = 64 * 1024;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} _.,:()%/+-]{0,119}");

    private final Vocabulary vocabulary;
    private final String text;
    private final int headerLength;
    private final Set<String> names = new HashSet<>();

    RuleReader(Vocabulary vocabulary, String text, int headerLength) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.headerLength = headerLength;
    }

    Rule read(RuleDescr rule) {
        Place place = placeOf(rule);
        requireSize(rule, place);
        requirePlain(rule, place);
        return new Rule(rule.getName(), conditions(rule, place), actions(rule));
    }

    private void requireSize(RuleDescr rule, Place place) {
        if (rule.getEndCharacter() - rule.getStartCharacter() > RULE_LENGTH_MAX) {
            throw place.refuse(Fault.TOO_LONG, "rule-too-long", RULE_LENGTH_MAX);
        }
    }

    private void requirePlain(RuleDescr rule, Place place) {
        if (rule.getClass() != RuleDescr.class || rule.getParentName() != null || rule.getUnit() != null) {
            throw place.refuse(Fault.DECLARATION, "rule-not-plain");
        }
        if (!NAME.matcher(rule.getName()).matches()) {
            throw place.refuse(Fault.RULE_NAME, "rule-name");
        }
        if (!names.add(rule.getName())) {
            throw place.refuse(Fault.RULE_NAME, "rule-twice", rule.getName());
        }
        if (!rule.getAttributes().isEmpty() || !rule.getAnnotationNames().isEmpty()) {
            throw place.refuse(Fault.ATTRIBUTE, "rule-attribute");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            throw place.refuse(Fault.ACTION, "rule-two-action-lists");
        }
    }

    private List<Condition> conditions(RuleDescr rule, Place place) {
        List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
        if (parts.size() != 1 || parts.get(0).getClass() != PatternDescr.class) {
            throw place.refuse(Fault.PATTERN, "rule-pattern", vocabulary.factType());
        }
        PatternDescr pattern = (PatternDescr) parts.get(0);
        requirePlain(pattern);
        return pattern.getDescrs().stream().map(this::condition).toList();
    }

    private void requirePlain(PatternDescr pattern) {
        boolean plain = vocabulary.factType().equals(pattern.getObjectType())
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && !pattern.isQuery()
                && !pattern.isUnification()
                && pattern.getAnnotationNames().isEmpty()
                && pattern.getPositionalConstraints().isEmpty()
                && (pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty());
        if (!plain) {
            throw placeOf(pattern).refuse(Fault.PATTERN, "pattern-not-plain", vocabulary.factType());
        }
    }

    private Condition condition(BaseDescr constraint) {
        Place place = placeOf(constraint);
        if (constraint.getClass() != ExprConstraintDescr.class) {
            throw place.refuse(Fault.EXPRESSION, "no-constraint");
        }
        String written = ((ExprConstraintDescr) constraint).getExpression();
        return new ConditionReader(vocabulary, new Fragment(place, written)).read();
    }

    private List<Action> actions(RuleDescr rule) {
        String written = String.valueOf(rule.getConsequence());
        Fragment consequence = new Fragment(consequencePlace(rule, written), written);
        return new ActionReader(vocabulary, consequence, rule.getName()).read();
    }

    /** The parser hands over what follows "then" without the blanks before it, and does not say where it began. */
    private Place consequencePlace(RuleDescr rule, String written) {
        int ruleBegin = Math.max(0, rule.getStartCharacter() - headerLength);
        int begin = text.indexOf(written, ruleBegin);
        return begin < 0 ? placeOf(rule) : placeOf(rule).plus(text.substring(ruleBegin, begin), begin - ruleBegin);
    }

    private static Place placeOf(BaseDescr part) {
        return new Place(part.getLine() - Header.LINES, part.getColumn() + 1);
    }
}

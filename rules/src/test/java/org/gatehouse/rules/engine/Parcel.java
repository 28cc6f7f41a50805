package org.gatehouse.rules.engine;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.language.Vocabulary;

/** A fact with a field of each type. */
record Parcel(String city, String origin, long weight, long limit, boolean fragile, List<String> labels) {

    static final FactType<Parcel> TYPE = FactType.named("Parcel", Parcel.class)
            .text("city", Parcel::city)
            .text("origin", Parcel::origin)
            .whole("weight", Parcel::weight)
            .whole("limit", Parcel::limit)
            .flag("fragile", Parcel::fragile)
            .texts("labels", Parcel::labels)
            .build();

    private static final Vocabulary VOCABULARY =
            TYPE.vocabulary(Map.of("mark", List.of(new Parameter.RuleName(), new Parameter.Fields())));

    static RuleEngine<Parcel, String> engine(String rules) {
        return engine(rules, (rule, action) -> parcel -> rule.name());
    }

    static RuleEngine<Parcel, String> engine(String rules, Decider<Parcel, String> decider) {
        CheckedRules checked = new RuleChecker(VOCABULARY).check(rules);
        if (checked instanceof CheckedRules.Rejected rejected) {
            throw new IllegalArgumentException(rejected.errors().toString());
        }
        return RuleEngine.of(TYPE, ((CheckedRules.Accepted) checked).rules(), decider);
    }

    static String rule(String name, String constraint) {
        return "rule \"%s\" when Parcel(%s) then mark(\"%s\"); end%n".formatted(name, constraint, name);
    }
}

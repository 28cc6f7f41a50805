package org.gatehouse.rules.language;

import java.util.List;

/** What the checker answers. */
public sealed interface CheckedRules {

    /** Every rule is fit to be used, in the order of the text. */
    record Accepted(List<Rule> rules) implements CheckedRules {
        public Accepted {
            rules = List.copyOf(rules);
        }
    }

    /** At least one error, and so no rule at all. */
    record Rejected(List<RuleError> errors) implements CheckedRules {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}

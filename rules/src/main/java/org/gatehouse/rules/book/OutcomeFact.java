package org.gatehouse.rules.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Reason;

/**
 * The fact of the questions "whom not to try again" and "what is paid back": how a message ended, and how it is
 * charged.
 */
record OutcomeFact(Reason reason, ChargingMode mode) {

    static final Set<String> REASONS = Arrays.stream(Reason.values())
            .filter(reason -> reason.kind() != Reason.Kind.REFUSAL)
            .map(Reason::name)
            .collect(Collectors.toUnmodifiableSet());

    static final FactType<OutcomeFact> TYPE = FactType.named("Outcome", OutcomeFact.class)
            .text("reason", REASONS, outcome -> outcome.reason().name())
            .text("mode", MessageFields.namesOf(ChargingMode.values()), outcome -> outcome.mode()
                    .name())
            .build();

    static Vocabulary vocabulary(String action, Parameter... parameters) {
        return TYPE.vocabulary(Map.of(action, List.of(parameters)));
    }

    /** Failures and expiry, which are all that can be asked about. */
    static List<Reason> reasons() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.kind() != Reason.Kind.REFUSAL)
                .toList();
    }
}

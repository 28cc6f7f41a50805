package org.gatehouse.rules.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void refusalsStandInTheOrderThatDecides() {
        assertThat(Arrays.stream(Reason.values()).filter(reason -> reason.kind() == Reason.Kind.REFUSAL))
                .extracting(Reason::name)
                .containsExactly(
                        "GLOBAL_INTERCEPT",
                        "LOCAL_INTERCEPT",
                        "OPTED_OUT",
                        "VARIABLE_ERROR",
                        "CONTENT_NON_COMPLIANT",
                        "KEYWORD",
                        "FREQUENCY",
                        "OTHER_REFUSAL");
    }

    @Test
    void failuresHaveTheCodes500To590() {
        assertThat(Arrays.stream(Reason.values()).filter(reason -> reason.kind() == Reason.Kind.FAILURE))
                .extracting(Reason::code)
                .containsExactly(500, 510, 520, 530, 540, 550, 560, 570, 580, 590);
    }

    @Test
    void fiveStatesAreTerminal() {
        assertThat(Arrays.stream(MessageState.values()).filter(MessageState::isTerminal))
                .containsExactly(
                        MessageState.REFUSED,
                        MessageState.DELIVERED,
                        MessageState.FAILED,
                        MessageState.EXPIRED,
                        MessageState.CANCELLED);
    }
}

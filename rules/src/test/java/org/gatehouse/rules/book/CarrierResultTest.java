package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts and submit answers at the edges: spelling of codes, the order of rows, carriers of their own. */
class CarrierResultTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();

    @ParameterizedTest
    @CsvSource({
        "simulator,UNDELIV,001,INVALID_NUMBER",
        "simulator,UNDELIV,009,SUSPENDED",
        "simulator,UNDELIV,013,BLACKLISTED",
        "simulator,UNDELIV,031,BUSY",
        "simulator,UNDELIV,200,NO_ANSWER",
        "simulator,UNDELIV,201,CONTENT_INTERCEPTED",
        "simulator,UNDELIV,012,DEVICE_FAULT",
        "simulator,UNDELIV,008,OUT_OF_COVERAGE",
        "simulator,UNDELIV,027,POWERED_OFF",
        "simulator,UNDELIV,034,OTHER_FAILURE",
        "one,UNDELIV,200,OTHER_FAILURE",
        "one,UNDELIV,1,INVALID_NUMBER",
        "one,UNDELIV,0000001,INVALID_NUMBER",
        "one,UNDELIV,0x1,OTHER_FAILURE",
        "one,UNDELIV,'',OTHER_FAILURE",
        "one,EXPIRED,001,EXPIRED",
        "one,REJECTD,031,BUSY",
        "one,'',031,BUSY",
        "one,'','',OTHER_FAILURE",
        "one,SKIPPED,99999999999999999999,OTHER_FAILURE",
    })
    void isClassified(String carrier, String stat, String errorCode, Reason reason) {
        FailureClass answer = DEFAULTS.classify(carrier, stat, errorCode);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.permanent()).isEqualTo(DEFAULTS.isPermanent(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "0x3FF,status-unmapped",
        "0x400,status-vendor",
        "0x4FF,status-vendor",
        "0x500,status-unmapped",
        "0x7FFFFFFF,status-unmapped",
        "-1,status-unmapped",
    })
    void vendorStatusesAreARange(String status, String row) {
        assertThat(DEFAULTS.submitOutcome("one", Integer.decode(status)).rule().name())
                .isEqualTo(row);
    }
}

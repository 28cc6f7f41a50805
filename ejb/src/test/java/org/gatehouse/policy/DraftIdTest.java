package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftIdTest {

    @Test
    void isReadAsItIsWritten() {
        DraftId id = new DraftId(new TenantId(3), 17);
        assertThat(id).hasToString("00000000000000110000000000000003");
        assertThat(DraftId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "0000000000000011000000000000000",
                "000000000000001100000000000000030",
                "0000000000000011000000000000000G",
                "00000000000000000000000000000003",
                "00000000000000110000000000000000",
                "80000000000000110000000000000003"
            })
    void anyOtherShapeIsNone(String text) {
        assertThat(DraftId.parse(text)).isEmpty();
    }
}

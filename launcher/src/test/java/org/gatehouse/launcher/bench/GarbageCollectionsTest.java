package org.gatehouse.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GarbageCollectionsTest {

    @Test
    void knowThePeaksBeforeAndAfterWhicheverCollector() {
        List<String> log = List.of(
                "[0.020s][info][gc] Using G1",
                "[1.1s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 230M->41M(512M) 9.108ms",
                "[2.1s][info][gc] GC(1) Concurrent Mark Cycle",
                "[2.2s][info][gc] GC(1) Pause Remark 180M->179M(512M) 5.100ms",
                "[9.9s][info][gc] GC(2) Pause Full (Allocation Failure) 400M->99M(768M) 210.2ms");
        assertThat(GarbageCollections.of(log)).isEqualTo(new GarbageCollections(400, 179));
    }

    @Test
    void mustHaveHappened() {
        assertThatThrownBy(() -> GarbageCollections.of(List.of("[0.020s][info][gc] Using G1")))
                .isInstanceOf(BenchFailure.class);
    }
}

package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.policy.Scene.LALE;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * 500 exchanges of the platform's content and as many of a customer's leak nothing: no class is defined, metaspace
 * stays within 2 MiB and the heap after a collection within 24 MiB of what they were after 50.
 */
@Isolated("measures the memory of this process")
class SwapSoakIT {

    private static final int WARM_UP = 50;
    private static final int SWAPS = 500;
    private static final long METASPACE_MARGIN = 2L << 20;
    private static final long HEAP_MARGIN = 24L << 20;
    private static final long CLASSES_MARGIN = 100;
    private static final BookId OF_LALE = new BookId(LALE, RulebookKind.CONTENT);
    private static final Layer LAYER = new Layer(LALE, "lale", LayerKind.CUSTOMER);

    private record Memory(long metaspace, long heap, long classes) {

        static Memory now() {
            for (int again = 0; again < 3; again++) {
                System.gc();
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .findFirst()
                    .orElseThrow();
            return new Memory(
                    metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        }
    }

    @Test
    void fiveHundredSwapsLeakNothing() throws IOException, InterruptedException {
        try (Scene scene = Scene.start()) {
            Scene.Running node = scene.node();
            for (int swap = 1; swap <= WARM_UP; swap++) {
                swap(scene, node, swap);
            }
            Memory before = Memory.now();

            for (int swap = WARM_UP + 1; swap <= WARM_UP + SWAPS; swap++) {
                swap(scene, node, swap);
            }

            Memory after = Memory.now();
            System.out.printf("%d swaps: %s, then %s%n", SWAPS, before, after);
            assertThat(node.version(RulebookKind.CONTENT)).isEqualTo(1 + WARM_UP + SWAPS);
            assertThat(node.rules().of(LALE).versions()).endsWith("lale/content:" + (WARM_UP + SWAPS));
            assertThat(after.metaspace - before.metaspace).as("metaspace").isLessThan(METASPACE_MARGIN);
            assertThat(after.heap - before.heap).as("heap").isLessThan(HEAP_MARGIN);
            assertThat(after.classes - before.classes).as("classes").isLessThan(CLASSES_MARGIN);
        }
    }

    /** A new version of both, in force and asked for. */
    private static void swap(Scene scene, Scene.Running node, int number) {
        scene.approved(Scene.warningAbove(number), scene.clock.instant());
        RulebookSource mine =
                EmptyRulebook.of(LAYER, RulebookKind.CONTENT, 1).withRules(Person.RULE.replace("> 10", "> " + number));
        scene.approved(OF_LALE, mine, scene.clock.instant());
        node.rules().refresh();
        assertThat(node.rules().of(LALE).versions()).contains("content:" + (number + 1));
    }
}

package org.gatehouse.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule text is ever compiled: there is nothing to compile it with, and activating rules defines no class. */
@Isolated("counts the classes of this process")
class NoCompilerTest {

    private static final int SWAPS = 200;
    private static final int CLASSES_TOLERATED = 5; // the JVM itself may load one now and then
    private static final long METASPACE_TOLERATED = 1 << 20;

    @Test
    void twoHundredSwapsDefineNoClasses() {
        IntStream.range(0, 60).forEach(NoCompilerTest::activate);
        metaspace(); // the measurement loads classes itself, the first time
        long metaspace = metaspace();
        long classes = classes();

        IntStream.range(1_000, 1_000 + SWAPS).forEach(NoCompilerTest::activate);

        assertThat(classes() - classes).isLessThan(CLASSES_TOLERATED);
        assertThat(metaspace() - metaspace).isLessThan(METASPACE_TOLERATED);
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }

    /** A version whose rules all differ from every other version's. */
    private static void activate(int version) {
        String rules = IntStream.range(0, 10)
                .mapToObj(index -> Parcel.rule(
                        "v%d r%d".formatted(version, index),
                        "city == \"c%d\" || weight > %d".formatted(version, index + version)))
                .collect(Collectors.joining());
        RuleEngine<Parcel, String> engine = Parcel.engine(rules);
        assertThat(engine.ask(new Parcel("c" + version, "", 0, 0, false, List.of())))
                .hasSize(10);
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.mvel2.MVEL",
                "org.drools.mvel.MVELDialectRuntimeData",
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.ecj.EclipseJavaCompiler",
            })
    void isNotOnTheClassPath(String compiler) {
        assertThatThrownBy(() -> Class.forName(compiler)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noBannedArtifactIsOnTheClassPath() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName())
                .toList();
        assertThat(jars)
                .noneMatch(
                        jar -> jar.matches(
                                "(ecj|mvel2|drools-mvel-[0-9]|drools-model-codegen|drools-ecj|drools-engine-classic|xstream).*"));
    }
}

package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.launcher.bench.BenchOptions;
import org.gatehouse.launcher.bench.Benchmark;
import org.gatehouse.launcher.bench.Sizes;
import org.gatehouse.launcher.demo.DemoOptions;
import org.gatehouse.launcher.instance.UpOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void upListensOn8080AndKeepsItsDataBesideTheCaller() {
        assertThat(parse("up")).isEqualTo(new UpCommand(new UpOptions(8080, HERE.resolve("data"), true)));
    }

    @Test
    void upTakesItsOptionsInBothSpellings() {
        UpCommand expected = new UpCommand(new UpOptions(9000, HERE.resolve("my data"), false));
        assertThat(parse("up", "--port", "9000", "--data", "my data", "--no-demo"))
                .isEqualTo(expected);
        assertThat(parse("up", "--no-demo", "--data=./my data", "--port=9000")).isEqualTo(expected);
    }

    @Test
    void demoNeedsOnlyItsFile() {
        assertThat(parse("demo", "corpus.tsv"))
                .isEqualTo(new DemoCommand(new DemoOptions(
                        HERE.resolve("corpus.tsv"),
                        URI.create("http://127.0.0.1:8080"),
                        HERE.resolve("data"),
                        "lale")));
        assertThat(parse("demo", "--url", "http://localhost:9000/", "c.tsv", "--tenant=mavi", "--data", "/d"))
                .isEqualTo(new DemoCommand(new DemoOptions(
                        HERE.resolve("c.tsv"), URI.create("http://localhost:9000/"), Path.of("/d"), "mavi")));
    }

    @Test
    void benchTakesOneBenchmarkOrAll() {
        assertThat(parse("bench"))
                .isEqualTo(new BenchCommand(new BenchOptions(List.of(Benchmark.values()), Sizes.STANDARD)));
        assertThat(parse("bench", "report", "--rows", "500"))
                .isEqualTo(new BenchCommand(new BenchOptions(List.of(Benchmark.REPORT), new Sizes(500, 500, 500))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    down               | unknown command down
                    up --colour red    | unknown option --colour
                    up now             | unexpected argument now
                    up --port          | --port needs a value
                    up --port 80a      | --port 80a is not a port
                    up --port -1       | --port -1 is not a port
                    up --port 65536    | --port 65536 is not a port
                    up --data=         | --data needs a value
                    up --port 1 --port 2 | --port is given twice
                    up --no-demo=yes   | unknown option --no-demo
                    demo               | demo needs the FILE of messages
                    demo a b           | unexpected argument b
                    demo a --url here  | --url here is not an address
                    bench sleep        | no benchmark sleep, there are rules, rulebook-activate, admission, report, dispatch, backtest, heap
                    bench --rows 0     | --rows 0 is not a number
                    demo a --url ht!tp | --url ht!tp is not an address
                    """)
    void saysWhichWordIsWrong(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatTheCommandIsMissing() {
        assertThatThrownBy(() -> CommandLine.parse(List.of()))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("a command is missing");
    }

    private static Command parse(String... words) {
        return CommandLine.parse(List.of(words));
    }
}

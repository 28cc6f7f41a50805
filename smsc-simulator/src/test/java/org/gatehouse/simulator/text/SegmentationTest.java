package org.gatehouse.simulator.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentationTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 0, 1", "a, 161, 0, 2", "a, 306, 0, 2", "a, 307, 0, 3", "€, 80, 0, 1", "€, 81, 0, 2", "€, 153, 0, 3",
        "ş, 70, 8, 1", "ş, 71, 8, 2", "ş, 134, 8, 2", "ş, 135, 8, 3", "😀, 35, 8, 1", "😀, 36, 8, 2", "😀, 67, 8, 3"
    })
    void segmentsAtTheEdges(String character, int count, int dataCoding, int segmentCount) {
        List<ShortMessage> segments = Segmentation.of(character.repeat(count), 9);

        assertThat(segments).hasSize(segmentCount);
        assertThat(segments).extracting(ShortMessage::dataCoding).containsOnly(dataCoding);
        assertThat(segments).extracting(ShortMessage::hasHeader).containsOnly(segmentCount > 1);
        assertThat(text(segments)).isEqualTo(character.repeat(count));
    }

    @Property
    void keepsTheTextAndNumbersTheParts(
            @ForAll @StringLength(max = 1000) @CharRange(from = ' ', to = 'ğ') String text) {
        List<ShortMessage> segments = Segmentation.of(text, 9);

        assertThat(text(segments)).isEqualTo(text);
        assertThat(segments)
                .extracting(ShortMessage::part)
                .isEqualTo(
                        segments.size() == 1
                                ? List.of(Part.SINGLE)
                                : IntStream.rangeClosed(1, segments.size())
                                        .mapToObj(number -> new Part(9, segments.size(), number))
                                        .toList());
        assertThat(segments).allMatch(segment -> segment.octets().length <= 160);
    }

    @Test
    void sendsAtMost255Segments() {
        assertThat(Segmentation.of("a".repeat(255 * 153), 9)).hasSize(255);
        assertThatThrownBy(() -> Segmentation.of("a".repeat(255 * 153 + 1), 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
    }

    private static String text(List<ShortMessage> segments) {
        return segments.stream().map(ShortMessage::text).collect(joining());
    }
}

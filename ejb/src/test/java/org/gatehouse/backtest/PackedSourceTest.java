package org.gatehouse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gatehouse.rules.book.RulebookSource;
import org.junit.jupiter.api.Test;

class PackedSourceTest {

    @Test
    void aDraftComesBackAsItWas() {
        RulebookSource draft = new RulebookSource(
                "lale",
                "content",
                7,
                "// “kurallar” 规则 😀\n",
                Map.of("keywords", "word\tlanguage\nçay\ttr\n", "off", ""));
        assertThat(PackedSource.open("content", PackedSource.pack(draft))).isEqualTo(draft);
    }

    @Test
    void aLargeOneIsSmall() {
        String rows = "word\ten\tyes\t\n".repeat(20_000);
        RulebookSource draft = new RulebookSource("content", 2, "", Map.of("keywords", rows));
        assertThat(PackedSource.pack(draft).length).isLessThan(rows.length() / 20);
    }
}

package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ListedPlacesTest {

    @Test
    void wordsOfEveryTableAreFoundAtEachOfTheirPlaces() {
        String text = "İİ Krédi, KREDİ: 移动, fake  Passport";
        assertThat(Rulebooks.defaults().places(text))
                .extracting(
                        place -> place.keyword().word(), place -> place.span().of(text))
                .containsExactly(
                        tuple("kredi", "Krédi"),
                        tuple("kredi", "KREDİ"),
                        tuple("移动", "移动"),
                        tuple("fake passport", "fake  Passport"));
    }

    @Test
    void aTextWithoutListedWordsHasNoPlaces() {
        assertThat(Rulebooks.defaults().places("Your parcel is on its way")).isEmpty();
        assertThat(Rulebooks.defaults().places("")).isEmpty();
    }
}

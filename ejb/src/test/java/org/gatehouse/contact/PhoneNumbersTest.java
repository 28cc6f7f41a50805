package org.gatehouse.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.contact.PhoneNumbers.Fault;
import org.gatehouse.contact.PhoneNumbers.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private static final String NO_COUNTRY = "";
    private static final Reading TURKISH = new Reading.Mobile(905_321_234_567L, "TR", "90");

    private static Reading rejected(Fault fault) {
        return new Reading.Rejected(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+905321234567",
                "+90 532 123 45 67",
                "+90 (532) 123-45-67",
                "+90.532.123.45.67",
                "+90 532/1234567",
                " +905321234567 ",
                "+90 0532 123 45 67",
                "\t+905321234567"
            })
    void oneNumberHasManySpellings(String cell) {
        assertThat(PhoneNumbers.read(cell, NO_COUNTRY)).isEqualTo(TURKISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05321234567", "5321234567", "0532 123 45 67", "00905321234567", "905321234567"})
    void aLocalSpellingNeedsTheCountry(String cell) {
        assertThat(PhoneNumbers.read(cell, "TR")).isEqualTo(TURKISH);
        assertThat(PhoneNumbers.read(cell, NO_COUNTRY)).isEqualTo(rejected(Fault.NO_COUNTRY));
    }

    @Test
    void theCountryOfALocalNumberIsTheDefault() {
        assertThat(PhoneNumbers.read("07400 123456", "GB")).isEqualTo(new Reading.Mobile(447_400_123_456L, "GB", "44"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "abc",
                "0532ABC4567",
                "+90532123456O",
                "1-800-FLOWERS",
                "+90 532 123 45 67 ext 5",
                "+90;532",
                "++905321234567",
                "+9053212345",
                "+90532123456789012",
                "+0000000000",
                "+9990000000",
                "'+905321234567",
                "=905321234567"
            })
    void whatIsNoNumberIsCalledSo(String cell) {
        assertThat(PhoneNumbers.read(cell, "TR")).isEqualTo(rejected(Fault.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+90５321234567", "＋905321234567", "+90٥٣٢1234567", "+905321234567\u200B", "\u202A+905321234567"})
    void digitsAreAscii(String cell) {
        assertThat(PhoneNumbers.read(cell, "TR")).isEqualTo(rejected(Fault.NOT_A_NUMBER));
    }

    @Test
    void aCellOfManyDigitsIsNotEvenTried() {
        assertThat(PhoneNumbers.read("5".repeat(1_000_000), "TR")).isEqualTo(rejected(Fault.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"+902123456789, Istanbul", "+442079460000, London", "+4930123456, Berlin", "+908001234567, toll-free"})
    void aFixedLineIsNotMobile(String cell, String where) {
        assertThat(PhoneNumbers.read(cell, NO_COUNTRY)).as(where).isEqualTo(rejected(Fault.NOT_MOBILE));
    }

    @ParameterizedTest
    @CsvSource({"+12025550123, US", "+16502530000, US"})
    void oneThatMayBeFixedOrMobileIsTaken(String cell, String country) {
        assertThat(PhoneNumbers.read(cell, NO_COUNTRY)).isInstanceOfSatisfying(Reading.Mobile.class, mobile -> {
            assertThat(mobile.country()).isEqualTo(country);
            assertThat(PhoneNumbers.e164(mobile.digits())).isEqualTo(cell);
        });
    }

    @Test
    void countriesThatShareACallingCodeAreToldApart() {
        assertThat(PhoneNumbers.read("+77011234567", NO_COUNTRY))
                .isEqualTo(new Reading.Mobile(77_011_234_567L, "KZ", "7"));
        assertThat(PhoneNumbers.read("+79161234567", NO_COUNTRY))
                .isEqualTo(new Reading.Mobile(79_161_234_567L, "RU", "7"));
    }
}

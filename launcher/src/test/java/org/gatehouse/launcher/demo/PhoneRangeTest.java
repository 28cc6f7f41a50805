package org.gatehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneRangeTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void givesDistinctTurkishMobileNumbers() {
        PhoneRange range = PhoneRange.of(START, 5000);
        List<String> phones = new ArrayList<>(range.take(3000));
        phones.addAll(range.take(2000));
        assertThat(phones).hasSize(5000).doesNotHaveDuplicates().allMatch(phone -> phone.matches("\\+9053\\d{8}"));
    }

    @Test
    void isAnotherOneForARunThatBeginsASecondLater() {
        List<String> first = PhoneRange.of(START, 5000).take(5000);
        List<String> second = PhoneRange.of(START.plusSeconds(1), 5000).take(5000);
        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> PhoneRange.of(START, 1_000_001)).isInstanceOf(DemoFailure.class);
    }
}

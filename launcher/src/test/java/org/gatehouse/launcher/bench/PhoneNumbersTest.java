package org.gatehouse.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {

    @Test
    void areTurkishMobilesThatAreJustDelivered() throws IOException {
        assertThat(phones(new PhoneNumbers(0, 30_000)))
                .hasSize(30_000)
                .allMatch(phone -> phone.matches("\\+9053\\d{8}"))
                .allMatch(phone -> Integer.parseInt(phone.substring(phone.length() - 3)) >= 25);
    }

    @Test
    void noneComesTwiceNorInTheNextCampaign() throws IOException {
        PhoneNumbers first = new PhoneNumbers(0, 12_345);
        Set<String> all = new HashSet<>(phones(first));
        all.addAll(phones(first.next(54_321)));
        assertThat(all).hasSize(12_345 + 54_321);
    }

    @Test
    void comeInNoOrder() throws IOException {
        List<String> phones = phones(new PhoneNumbers(0, 1_000));
        assertThat(phones).isNotEqualTo(phones.stream().sorted().toList());
    }

    @Test
    void noTwoNamesAreAlike() throws IOException {
        String csv = new String(new PhoneNumbers(7, 30_000).csv(true).readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(csv).startsWith("phone,name\n+9053");
        assertThat(csv.lines().skip(1).map(line -> line.substring(line.indexOf(','))))
                .hasSize(30_000)
                .doesNotHaveDuplicates();
    }

    private static List<String> phones(PhoneNumbers numbers) throws IOException {
        String csv = new String(numbers.csv(false).readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(csv).startsWith("phone\n");
        return csv.lines().skip(1).toList();
    }
}

package org.gatehouse.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersFileTest {
    private final Path folder;

    CarriersFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<CarrierConfig> read(String json) throws IOException {
        return CarriersFile.read(Files.writeString(folder.resolve("carriers.json"), json));
    }

    @Test
    void left_out_keys_take_the_documented_values() throws IOException {
        assertThat(read("[{}]")).containsExactly(CarrierConfig.DEFAULT);
        assertThat(read("""
                        [{"name": "one", "host": "127.0.0.1", "port": 2775, "systemId": "gatehouse", "password": "secret",
                          "window": 100, "ratePerSecond": 0, "priority": 1, "prefixes": [""],
                          "categories": ["PROMOTIONAL", "TRANSACTIONAL"], "idMode": "AUTO",
                          "dataCodings": {"gsm7": 0, "ucs2": 8}, "timeZone": "UTC", "replyNumbers": ["4242"],
                          "receipts": "PUSH"}]"""))
                .usingRecursiveComparison()
                .ignoringFields("timeZone")
                .isEqualTo(List.of(CarrierConfig.DEFAULT));
    }

    @Test
    void every_key_is_read() throws IOException {
        CarrierConfig carrier = read("""
                        [{"name": "tr-2", "host": "smsc.example", "port": 3600, "systemId": "me", "password": "pw",
                          "window": 10, "ratePerSecond": 50, "priority": 2, "prefixes": ["90", "4930"],
                          "categories": ["TRANSACTIONAL"], "idMode": "HEX",
                          "dataCodings": {"gsm7": 1}, "timeZone": "Europe/Istanbul", "replyNumbers": ["3838", "905320000000"]}]""").get(0);

        assertThat(carrier)
                .isEqualTo(new CarrierConfig(
                        "tr-2",
                        "smsc.example",
                        3600,
                        "me",
                        "pw",
                        10,
                        50,
                        2,
                        List.of("90", "4930"),
                        Set.of("TRANSACTIONAL"),
                        IdMode.HEX,
                        new DataCodings(1, 8),
                        ZoneId.of("Europe/Istanbul"),
                        List.of("3838", "905320000000"),
                        ReceiptMode.PUSH));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "One"}|carrier 1 "One": name is "One"; write 1 to 20 of a-z, 0-9 and -
            {"name": 7}|carrier 1: name is 7; write a text in quotes
            {"host": "a b"}|host is "a b"; write a host name or an address
            {"port": 0}|port is 0; write a whole number from 1 to 65535
            {"port": "2775"}|port is "2775"; write a whole number without quotes
            {"port": 2.5}|port is 2.5; write a whole number
            {"systemId": "sixteen-letters-"}|systemId has 16 characters; write 1 to 15
            {"password": "too-long-1"}|password has 10 characters; write 0 to 8
            {"password": 12345}|password is not a text; write a text in quotes
            {"window": 10001}|window is 10001; write a whole number from 1 to 10000
            {"ratePerSecond": -1}|ratePerSecond is -1; write a whole number from 0 to 100000
            {"priority": null}|priority is null; write a whole number without quotes
            {"prefixes": "90"}|prefixes is "90"; write an array of texts
            {"prefixes": ["+90"]}|prefixes is "+90"; write digits without +
            {"categories": ["SPAM"]}|categories is [SPAM]; write one or more of [PROMOTIONAL, TRANSACTIONAL]
            {"categories": []}|categories is []; write one or more of [PROMOTIONAL, TRANSACTIONAL]
            {"idMode": "auto"}|idMode is "auto"; write one of [TEXT, HEX, DECIMAL, AUTO]
            {"dataCodings": 0}|dataCodings is 0; write an object
            {"dataCodings": {"gsm7": 256}}|dataCodings.gsm7 is 256; write a whole number from 0 to 255
            {"dataCodings": {"latin1": 3}}|dataCodings.latin1 is no setting; leave it out or write one of [gsm7, ucs2]
            {"timeZone": "Istanbul"}|timeZone is "Istanbul"; write a time zone, as UTC or Europe/Istanbul
            {"replyNumbers": ["4 2"]}|replyNumbers is "4 2"; write 2 to 15 digits without +
            {"receipts": "POLL"}|receipts is "POLL"; write one of [PUSH]
            {"windows": 5}|windows is no setting; leave it out or write one of [categories,
            {"name": "a"}, {"name": "a"}|carrier 2: name is "a" again; give each its own
            {"port": 1, "port": 2}|is not JSON
            7|carrier 1: write an object
            """)
    void a_fault_names_the_carrier_the_key_its_value_and_the_remedy(String carriers, String message) {
        assertThatThrownBy(() -> read("[" + carriers + "]"))
                .isInstanceOf(CarriersFileException.class)
                .hasMessageContaining("carriers.json")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []|names no carrier
            {}|write an array of carriers
            [{]|is not JSON
            ''|is not JSON
            """)
    void a_file_that_is_no_list_of_carriers_is_refused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CarriersFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_file_that_is_not_there_or_not_utf_8_is_refused() throws IOException {
        assertThatThrownBy(() -> CarriersFile.read(folder.resolve("none.json")))
                .isInstanceOf(CarriersFileException.class)
                .hasMessageContaining("none.json cannot be read");
        Path latin1 =
                Files.write(folder.resolve("latin1.json"), "[{\"host\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CarriersFile.read(latin1))
                .isInstanceOf(CarriersFileException.class)
                .hasMessageContaining("latin1.json");
    }

    @Test
    void the_password_never_shows() throws IOException {
        assertThat(read("[{\"password\": \"hush-8\"}]").toString()).doesNotContain("hush-8");
        assertThatThrownBy(() -> read("[{\"password\": \"hush-long-one\"}]")).hasMessageNotContaining("hush");
        assertThatThrownBy(() -> read("[{\"password\": 123456}]")).hasMessageNotContaining("123456");
    }
}

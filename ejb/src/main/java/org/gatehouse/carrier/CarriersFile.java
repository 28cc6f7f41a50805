package org.gatehouse.carrier;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operator's JSON file of carriers (api.md section 1): an array of objects; left-out keys mean
 * {@link CarrierConfig#DEFAULT}.
 */
public final class CarriersFile {
    private static final Set<String> CATEGORIES = Set.of("PROMOTIONAL", "TRANSACTIONAL");

    private CarriersFile() {}

    /**
     * Reads and checks the whole file; at least one carrier.
     *
     * @throws CarriersFileException on the first fault, naming the file, the carrier, the key, its value and the remedy
     */
    public static List<CarrierConfig> read(Path file) {
        List<CarrierConfig> carriers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        JsonArray entries = parse(file);
        for (int at = 0; at < entries.size(); at++) {
            CarrierConfig carrier = carrier(file, at + 1, entries.get(at));
            if (!names.add(carrier.name())) {
                throw new CarriersFileException("%s: carrier %d: name is \"%s\" again; give each its own"
                        .formatted(file, at + 1, carrier.name()));
            }
            carriers.add(carrier);
        }
        if (carriers.isEmpty()) {
            throw new CarriersFileException("%s names no carrier; write at least one object".formatted(file));
        }
        return List.copyOf(carriers);
    }

    private static JsonArray parse(Path file) {
        Map<String, ?> once = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try (Reader text = Files.newBufferedReader(file);
                JsonReader json = Json.createReaderFactory(once).createReader(text)) {
            JsonStructure content = json.read();
            if (content instanceof JsonArray entries) {
                return entries;
            }
            throw new CarriersFileException("%s: write an array of carriers, [{…}]".formatted(file));
        } catch (IOException e) {
            throw new CarriersFileException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (JsonException e) {
            throw new CarriersFileException("%s is not JSON: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static CarrierConfig carrier(Path file, int number, JsonValue entry) {
        if (!(entry instanceof JsonObject object)) {
            throw new CarriersFileException("%s: carrier %d: write an object, {…}".formatted(file, number));
        }
        try {
            return carrier(new Settings(object));
        } catch (IllegalArgumentException e) {
            String name = object.get("name") instanceof JsonString text ? " \"" + text.getString() + "\"" : "";
            throw new CarriersFileException("%s: carrier %d%s: %s".formatted(file, number, name, e.getMessage()), e);
        }
    }

    private static CarrierConfig carrier(Settings settings) {
        CarrierConfig usual = CarrierConfig.DEFAULT;
        CarrierConfig carrier = new CarrierConfig(
                settings.text("name", usual.name()),
                settings.text("host", usual.host()),
                settings.number("port", usual.port()),
                settings.text("systemId", usual.systemId()),
                settings.secret("password", usual.password()),
                settings.number("window", usual.window()),
                settings.number("ratePerSecond", usual.ratePerSecond()),
                settings.number("priority", usual.priority()),
                settings.texts("prefixes", usual.prefixes()),
                Set.copyOf(settings.oneOrMoreOf("categories", CATEGORIES)),
                settings.choice("idMode", usual.idMode()),
                dataCodings(settings.object("dataCodings"), usual.dataCodings()),
                settings.zone("timeZone", usual.timeZone()),
                settings.texts("replyNumbers", usual.replyNumbers()),
                settings.choice("receipts", usual.receipts()));
        settings.refuseOthers();
        return carrier;
    }

    private static DataCodings dataCodings(Settings settings, DataCodings usual) {
        DataCodings codings =
                new DataCodings(settings.number("gsm7", usual.gsm7()), settings.number("ucs2", usual.ucs2()));
        settings.refuseOthers();
        return codings;
    }
}

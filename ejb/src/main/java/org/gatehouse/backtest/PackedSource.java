package org.gatehouse.backtest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gatehouse.rules.book.RulebookSource;

/**
 * A draft as it is kept while a back-test runs: layer, version, rules and tables, each its length and UTF-8,
 * compressed.
 */
final class PackedSource {

    private PackedSource() {}

    static byte[] pack(RulebookSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            text(out, source.layer());
            out.writeInt(source.version());
            text(out, source.rules());
            out.writeInt(source.tables().size());
            for (Map.Entry<String, String> table : new TreeMap<>(source.tables()).entrySet()) {
                text(out, table.getKey());
                text(out, table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RulebookSource open(String rulebook, byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            String layer = text(in);
            int version = in.readInt();
            String rules = text(in);
            Map<String, String> tables = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                tables.put(text(in), text(in));
            }
            return new RulebookSource(layer, rulebook, version, rules, tables);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept draft cannot be read.", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

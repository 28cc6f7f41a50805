package org.gatehouse.web.api.rulebook;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.policy.RulebookFiles;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.web.api.json.InputErrors;
import org.gatehouse.web.api.json.NotWellFormed;

/**
 * A whole rulebook as a ZIP file. Only the files of that rulebook may lie in it, by exactly their names and without any
 * folder; each and all together have a size when unpacked, whatever the file says of them.
 */
public final class RulebookZip {

    static final String MEDIA_TYPE = "application/zip";
    static final int FILE_OCTETS_MAX = 4 << 20;
    static final int ALL_OCTETS_MAX = 32 << 20;
    private static final int QUOTE_LENGTH_MAX = 100;
    /** Equal rulebooks have equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final RulebookKind kind;
    private final Map<String, String> parts = new HashMap<>();
    private int octets;

    private RulebookZip(RulebookKind kind) {
        this.kind = kind;
    }

    /** A rulebook that was read. */
    public record Content(String rules, Map<String, String> tables) {}

    public static void write(RulebookSource source, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> file : RulebookFiles.of(source).entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Reads the files of a rulebook.
     *
     * @throws InvalidInput for a file that is not of this rulebook, is there twice, too large, or no UTF-8; and when
     *     the rules are missing
     * @throws NotWellFormed when this is no ZIP file
     */
    public static Content read(RulebookKind kind, InputStream body) {
        RulebookZip zip = new RulebookZip(kind);
        byte[] whole = octets(body);
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                zip.take(entry.getName(), files);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new NotWellFormed("rulebook.file.zip");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (zip.parts.isEmpty() || !ZipEnd.isThere(whole, zip.parts.size())) {
            throw new NotWellFormed("rulebook.file.zip");
        }
        InputErrors errors = new InputErrors();
        String rules = zip.parts.remove(Finding.RULES);
        errors.requirePresent(RulebookFiles.nameOf(kind, Finding.RULES), rules);
        errors.throwIfAny();
        return new Content(rules == null ? "" : rules, Map.copyOf(zip.parts));
    }

    /** Packed files are hardly larger than unpacked: what is more is not read, and so has no end. */
    private static byte[] octets(InputStream body) {
        try (body) {
            return body.readNBytes(ALL_OCTETS_MAX + ZipEnd.OCTETS_MAX);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(String name, ZipInputStream file) throws IOException {
        String part = RulebookFiles.partOf(kind, name)
                .orElseThrow(() -> new InvalidInput(quoted(name), "rulebook.file.unknown", quoted(name)));
        byte[] content = file.readNBytes(FILE_OCTETS_MAX + 1);
        octets += content.length;
        if (content.length > FILE_OCTETS_MAX || octets > ALL_OCTETS_MAX) {
            throw new InvalidInput(name, "rulebook.file.size", Integer.toString(FILE_OCTETS_MAX >> 20));
        }
        if (parts.put(part, text(name, content)) != null) {
            throw new InvalidInput(name, "rulebook.file.twice", name);
        }
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException broken) {
            InvalidInput invalid = new InvalidInput(name, "rulebook.file.encoding", name);
            invalid.initCause(broken);
            throw invalid;
        }
    }

    private static String quoted(String name) {
        return name.substring(0, Math.min(name.length(), QUOTE_LENGTH_MAX));
    }
}

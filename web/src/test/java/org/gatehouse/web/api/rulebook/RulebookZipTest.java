package org.gatehouse.web.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.web.api.json.NotWellFormed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookZipTest {

    private static final byte[] RULES = "// none\n".getBytes(StandardCharsets.UTF_8);

    @SuppressWarnings("ArrayRecordComponent") // bytes as they are sent; never compared
    private record File(String name, byte[] content) {}

    private static byte[] zip(File... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (File file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RulebookZip.Content read(byte[] zip) {
        return RulebookZip.read(RulebookKind.CONTENT, new ByteArrayInputStream(zip));
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(call).satisfies(invalid -> assertThat(invalid.errors())
                .extracting(FieldError::key)
                .containsExactly(key));
    }

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void what_is_written_can_be_read(RulebookKind kind) throws IOException {
        RulebookSource source = Rulebooks.defaults().source(kind.id());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RulebookZip.write(source, bytes);
        assertThat(RulebookZip.read(kind, new ByteArrayInputStream(bytes.toByteArray())))
                .isEqualTo(new RulebookZip.Content(source.rules(), source.tables()));
    }

    @Test
    void equal_rulebooks_have_equal_files() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        RulebookZip.write(Rulebooks.defaults().source("reply"), one);
        RulebookZip.write(Rulebooks.defaults().source("reply"), other);
        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../content.drl",
                "/content.drl",
                "rules/content.drl",
                "content.drl/",
                "CONTENT.DRL",
                "content-.tsv",
                "content-passwords.tsv",
                "refund.drl",
                "content-keywords.csv",
                "C:\\content.drl",
                "readme.md"
            })
    void a_file_of_any_other_name_is_refused(String name) {
        refused("rulebook.file.unknown", () -> read(zip(new File("content.drl", RULES), new File(name, new byte[0]))));
    }

    @Test
    void a_file_is_there_once() {
        byte[] same = new String(
                        zip(new File("content.drl", RULES), new File("kontent.drl", RULES)),
                        StandardCharsets.ISO_8859_1)
                .replace("kontent.drl", "content.drl")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused("rulebook.file.twice", () -> read(same));
    }

    @Test
    void the_rules_are_not_left_out() {
        refused("required", () -> read(zip(new File("content-off.tsv", RULES))));
        assertThat(read(zip(new File("content.drl", new byte[0]))).rules()).isEmpty();
    }

    @Test
    void a_file_is_not_larger_than_four_mebibytes_unpacked() {
        byte[] most = new byte[RulebookZip.FILE_OCTETS_MAX];
        Arrays.fill(most, (byte) '/');
        assertThat(read(zip(new File("content.drl", most))).rules()).hasSize(RulebookZip.FILE_OCTETS_MAX);
        byte[] more = Arrays.copyOf(most, RulebookZip.FILE_OCTETS_MAX + 1);
        refused("rulebook.file.size", () -> read(zip(new File("content.drl", more))));
    }

    @Test
    void a_file_is_utf_8() {
        refused("rulebook.file.encoding", () -> read(zip(new File("content.drl", new byte[] {(byte) 0xC3, 0x28}))));
    }

    @Test
    void anything_else_is_no_zip_file() {
        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> read(new byte[0]));
        assertThatExceptionOfType(NotWellFormed.class)
                .isThrownBy(() -> read("PK, but no more".getBytes(StandardCharsets.UTF_8)));
        byte[] cut = zip(new File("content.drl", new byte[10_000]));
        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> read(Arrays.copyOf(cut, 45)));
    }

    @Test
    void a_file_that_was_cut_off_between_two_entries_is_no_zip_file() {
        byte[] whole = zip(new File("content.drl", RULES), new File("content-off.tsv", RULES));
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> read(Arrays.copyOf(whole, second)));
        assertThatExceptionOfType(NotWellFormed.class).isThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 10)));
    }

    @Test
    void a_comment_at_its_end_is_no_fault() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(out)) {
            files.setComment("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
            files.putNextEntry(new ZipEntry("content.drl"));
            files.write(RULES);
        }
        assertThat(read(out.toByteArray()).rules()).isEqualTo("// none\n");
    }

    @Test
    void tables_are_told_by_their_names() {
        assertThat(read(zip(new File("content.drl", RULES), new File("content-off.tsv", RULES))))
                .isEqualTo(new RulebookZip.Content("// none\n", Map.of("off", "// none\n")));
    }
}

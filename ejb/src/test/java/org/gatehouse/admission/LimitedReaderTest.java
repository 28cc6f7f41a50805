package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedReaderTest {

    /** Longer than a record may be with all that may have been read ahead of it. */
    private static final int MORE_THAN_A_RECORD = 2 * LimitedReader.RECORD_CHARS_MAX;

    private static String readAll(Reader reader, int chunk) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[chunk];
        for (int count = reader.read(buffer, 0, chunk); count >= 0; count = reader.read(buffer, 0, chunk)) {
            all.append(buffer, 0, count);
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8192})
    void onlyALeadingByteOrderMarkIsDropped(int chunk) throws IOException {
        assertThat(readAll(new LimitedReader(new StringReader("\uFEFFphone\uFEFF")), chunk))
                .isEqualTo("phone\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8192})
    void whatStandsBeforeANulIsRead(int chunk) throws IOException {
        LimitedReader reader = new LimitedReader(new StringReader("phone\n1\0 2"));
        char[] before = new char[7];
        int read = 0;
        while (read < before.length) {
            read += reader.read(before, read, Math.min(chunk, before.length - read));
        }
        assertThat(before).containsExactly("phone\n1".toCharArray());
        assertThatThrownBy(reader::read).isInstanceOf(UploadFault.class).hasMessageContaining("csv.nul");
    }

    @Test
    void aRecordThatNeverEndsIsStopped() {
        LimitedReader reader = new LimitedReader(new StringReader("x".repeat(MORE_THAN_A_RECORD)));
        assertThatThrownBy(() -> readAll(reader, 8192))
                .isInstanceOf(UploadFault.class)
                .hasMessageContaining("csv.recordTooLong");
    }

    @Test
    void manyRecordsMayBeLongerThanOne() throws IOException {
        LimitedReader reader = new LimitedReader(new StringReader("x".repeat(MORE_THAN_A_RECORD)));
        char[] buffer = new char[LimitedReader.RECORD_CHARS_MAX];
        int read = 0;
        while (read < MORE_THAN_A_RECORD) {
            reader.startRecord();
            read += reader.read(buffer, 0, buffer.length);
        }
        assertThat(reader.read()).isEqualTo(-1);
    }
}

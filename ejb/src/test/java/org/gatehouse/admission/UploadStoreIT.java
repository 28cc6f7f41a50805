package org.gatehouse.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenancy.Wired;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Uploads on a real MariaDB: what is stored, what is too much, and when two are the same. */
class UploadStoreIT {

    private static final TenantId TENANT = new TenantId(1);
    private static final List<String> NAME = List.of("name");

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static ServerDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static UploadStore uploads;

    @BeforeAll
    static void aTenant() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(TENANT);
        database = new ServerDatabase(server);
        uploads = Wired.of(UploadStore.class, database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Rows(Iterator<RecipientRows.Recipient> rows) implements RecipientRows {
        static Rows of(RecipientRows.Recipient... rows) {
            return new Rows(Arrays.asList(rows).iterator());
        }

        @Override
        public @Nullable Recipient next() {
            return rows.hasNext() ? rows.next() : null;
        }
    }

    private static RecipientRows.Recipient row(String phone, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new RecipientRows.Recipient(phone, values);
    }

    private static UploadStore.Stored store(long campaign, RecipientRows rows, @Nullable String... words)
            throws IOException {
        return uploads.store(TENANT, campaign, NAME, rows, Arrays.asList(words));
    }

    private static long blocks(long campaign) {
        return database.tenant(
                TENANT, sql -> sql.number("SELECT COUNT(*) FROM upload_block WHERE campaign_id = ?", campaign));
    }

    @Test
    void oneRowMoreThanTwoMillionIsRefusedAndNothingStays() throws IOException {
        Stream<RecipientRows.Recipient> tooMany =
                IntStream.rangeClosed(0, UploadStore.ROWS_MAX).mapToObj(i -> row("+90532" + (1_000_000 + i)));

        UploadStore.Stored stored = store(1, new Rows(tooMany.iterator()));

        assertThat(Objects.requireNonNull(stored.problem()).key()).isEqualTo("recipients.tooMany");
        assertThat(blocks(1)).isZero();
    }

    @Test
    void aRowWithTooMuchInItNamesItselfAndNothingStays() throws IOException {
        String long1 = "x".repeat(UploadStore.ROW_CHARS_MAX - 13 + 1);

        UploadStore.Stored stored =
                store(2, Rows.of(row("+905321234567", "name", "Ada"), row("+905321234568", "name", long1)));

        Problem problem = Objects.requireNonNull(stored.problem());
        assertThat(problem.key()).isEqualTo("recipients.rowTooLong");
        assertThat(problem.arguments()).containsExactly("2", "4097", "4096");
        assertThat(blocks(2)).isZero();
    }

    /** Text that no compression makes smaller, three bytes a character: the largest blocks there can be. */
    @Test
    void theLargestRowsFitTheirBlocks() throws IOException {
        Random random = new Random(7);
        String value = random.ints(UploadStore.ROW_CHARS_MAX - 13, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<RecipientRows.Recipient> rows = new ArrayList<>();
        for (int i = 0; i < 2 * UploadBlock.ROWS; i++) {
            rows.add(row("+905321234567", "name", value.substring(i) + value.substring(0, i)));
        }

        UploadStore.Stored stored = store(3, new Rows(rows.iterator()));

        assertThat(stored.problem()).isNull();
        assertThat(blocks(3)).isEqualTo(2);
    }

    @Test
    void columnsThatTheTextDoesNotUseCountForNothing() throws IOException {
        UploadStore.Stored stored =
                store(4, Rows.of(row("+905321234567", "name", "Ada", "remarks", "x".repeat(10_000))));

        assertThat(stored.problem()).isNull();
    }

    @Test
    void onlyEqualContentIsEqual() throws IOException {
        byte[] content = hash(10, Rows.of(row("A", "name", "C")), "tag");

        assertThat(hash(11, Rows.of(row("A", "name", "C")), "tag")).isEqualTo(content);
        assertThat(hash(12, Rows.of(row("A"), row("name"), row("C")), "tag"))
                .as("as many words in other rows")
                .isNotEqualTo(content);
        assertThat(hash(13, Rows.of(row("A", "name", "D")), "tag")).isNotEqualTo(content);
        assertThat(hash(14, Rows.of(row("A", "name", "C")), (String) null)).isNotEqualTo(content);
        assertThat(hash(15, Rows.of(row("A")), (String) null))
                .as("no word and the word null")
                .isNotEqualTo(hash(16, Rows.of(row("A")), "null"));
    }

    private static byte[] hash(long campaign, RecipientRows rows, @Nullable String... words) throws IOException {
        return store(campaign, rows, words).contentHash();
    }
}

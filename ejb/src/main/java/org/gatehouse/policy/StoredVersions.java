package org.gatehouse.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code rulebook_version}: a version's source never changes. In force is, of those whose time has come and
 * that were not withdrawn, the one with the latest time, then the highest number.
 */
final class StoredVersions {

    private static final System.Logger LOG = System.getLogger(StoredVersions.class.getName());

    private static final String COLUMNS = "SELECT layer_id, rulebook, version, author, in_force_from, approver,"
            + " approved_at, title, note, approval_note, based_on, withdrawn_at, withdrawn_by FROM rulebook_version ";
    private static final String OF_BOOK = "WHERE layer_id = ? AND rulebook = ? ";

    private StoredVersions() {}

    /**
     * What should be in force at a moment.
     *
     * @param number grows with every change of any version
     * @param heads the version of each rulebook that has one
     * @param nextAt when the next scheduled version's time comes
     */
    record Plan(long number, Map<BookId, Integer> heads, Instant nextAt) {

        /** Those of one layer. */
        Map<RulebookKind, Integer> of(TenantId layer) {
            Map<RulebookKind, Integer> versions = new EnumMap<>(RulebookKind.class);
            for (RulebookKind kind : RulebookKind.values()) {
                Integer version = heads.get(new BookId(layer, kind));
                if (version != null) {
                    versions.put(kind, version);
                }
            }
            return versions;
        }
    }

    /** A version to be stored; its number is given when it is. */
    record NewVersion(
            BookId book,
            RulebookSource source,
            Instant inForceFrom,
            String author,
            @Nullable String approver,
            @Nullable Instant approvedAt,
            String title,
            String note,
            String approvalNote,
            @Nullable Integer basedOn) {

        /** What comes with the product. */
        static NewVersion shipped(BookId book, RulebookSource source, Instant now, @Nullable Integer basedOn) {
            return new NewVersion(book, source, now, RulebookVersion.SHIPPED, null, null, "", "", "", basedOn);
        }
    }

    /** Grows with every change of any version. */
    static long changeNumber(Sql control) {
        return control.number("SELECT number FROM rulebook_change WHERE id = 1");
    }

    /** Lets nobody else change versions until this transaction ends. */
    static void lock(Sql control) {
        control.number("SELECT number FROM rulebook_change WHERE id = 1 FOR UPDATE");
    }

    /** The number is read first: what is committed in between is read again at the next look. */
    static Plan plan(Sql control, Instant now) {
        long number = changeNumber(control);
        Map<BookId, Dated> heads = new HashMap<>();
        Instant[] nextAt = {Instant.MAX};
        control.each(
                "SELECT layer_id, rulebook, version, in_force_from FROM rulebook_version WHERE withdrawn_at IS NULL",
                StoredVersions::dated,
                found -> found.ifPresent(dated -> {
                    if (!dated.from.isAfter(now)) {
                        heads.merge(dated.book, dated, Dated::later);
                    } else if (dated.from.isBefore(nextAt[0])) {
                        nextAt[0] = dated.from;
                    }
                }));
        Map<BookId, Integer> versions = new HashMap<>();
        heads.forEach((book, dated) -> versions.put(book, dated.version));
        return new Plan(number, Map.copyOf(versions), nextAt[0]);
    }

    /** Empty for a rulebook that only a newer product knows. */
    private static Optional<Dated> dated(ResultSet row) throws SQLException {
        TenantId layer = new TenantId(row.getLong("layer_id"));
        int version = row.getInt("version");
        Instant from = Sql.time(row, "in_force_from");
        return RulebookKind.of(row.getString("rulebook"))
                .map(kind -> new Dated(new BookId(layer, kind), version, from));
    }

    private record Dated(BookId book, int version, Instant from) {
        Dated later(Dated other) {
            int byTime = from.compareTo(other.from);
            return byTime > 0 || (byTime == 0 && version > other.version) ? this : other;
        }
    }

    /** The versions whose time has come, the one that should be in force first. */
    static List<Integer> inForceOrder(Sql control, BookId book, Instant now) {
        return control.list(
                "SELECT version FROM rulebook_version " + OF_BOOK + "AND withdrawn_at IS NULL AND in_force_from <= ?"
                        + " ORDER BY in_force_from DESC, version DESC",
                row -> row.getInt("version"),
                book.layer().value(),
                book.kind().id(),
                now);
    }

    /** The versions that wait for their time, the next one first. */
    static List<RulebookVersion> scheduled(Sql control, BookId book, Instant now) {
        return control.list(
                COLUMNS + OF_BOOK + "AND withdrawn_at IS NULL AND in_force_from > ? ORDER BY in_force_from, version",
                StoredVersions::read,
                book.layer().value(),
                book.kind().id(),
                now);
    }

    static Optional<RulebookVersion> find(Sql control, BookId book, int version) {
        return control.first(
                COLUMNS + OF_BOOK + "AND version = ?",
                StoredVersions::read,
                book.layer().value(),
                book.kind().id(),
                version);
    }

    /** Newest first, from before a version. */
    static List<RulebookVersion> before(Sql control, BookId book, int version, int limit) {
        return control.list(
                COLUMNS + OF_BOOK + "AND version < ? ORDER BY version DESC LIMIT ?",
                StoredVersions::read,
                book.layer().value(),
                book.kind().id(),
                version,
                limit);
    }

    /** Whether a person ever changed this rulebook. */
    static boolean isEdited(Sql control, BookId book) {
        return control.number(
                        "SELECT COUNT(*) FROM rulebook_version " + OF_BOOK + "AND shipped_sha256 IS NULL",
                        book.layer().value(),
                        book.kind().id())
                > 0;
    }

    /** Whether these very words came with the product before. */
    static boolean isShippedBefore(Sql control, BookId book, RulebookSource shipped) {
        return control.number(
                        "SELECT COUNT(*) FROM rulebook_version " + OF_BOOK + "AND shipped_sha256 = ?",
                        book.layer().value(),
                        book.kind().id(),
                        TextHash.of(SourceText.write(shipped)))
                > 0;
    }

    /**
     * A version's text as it is stored.
     *
     * @param intact whether it is what was stored first
     */
    record Stored(String text, boolean intact) {

        /** @throws IllegalStateException when it is no longer what was stored */
        RulebookSource open(Layer layer, RulebookKind kind, int version) {
            if (!intact) {
                throw new IllegalStateException("Version %d of rulebook (%s) of (%s) is not what was stored."
                        .formatted(version, kind.id(), layer.name()));
            }
            return SourceText.read(layer, kind.id(), version, text);
        }

        /** Empty when it is no longer what was stored, or no rulebook as this version of the product knows them. */
        Optional<RulebookSource> openIfReadable(Layer layer, RulebookKind kind, int version) {
            try {
                return Optional.of(open(layer, kind, version));
            } catch (RuntimeException unreadable) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A version of rulebook ({0}) of ({1}) cannot be read: {2}",
                        kind.id(),
                        layer.name(),
                        unreadable.getMessage());
                return Optional.empty();
            }
        }
    }

    static Optional<Stored> stored(Sql control, BookId book, int version) {
        return control.first(
                "SELECT source, source_sha256 FROM rulebook_version " + OF_BOOK + "AND version = ?",
                StoredVersions::readStored,
                book.layer().value(),
                book.kind().id(),
                version);
    }

    private static Stored readStored(ResultSet row) throws SQLException {
        String text = row.getString("source");
        return new Stored(text, Arrays.equals(TextHash.of(text), row.getBytes("source_sha256")));
    }

    /** Stores a version under the next number. To be called under {@link #lock}. */
    static int add(Sql control, NewVersion added) {
        boolean isShipped = added.author.equals(RulebookVersion.SHIPPED);
        String text = SourceText.write(added.source);
        byte[] digest = TextHash.of(text);
        int version = latest(control, added.book) + 1;
        control.update(
                "INSERT INTO rulebook_version (layer_id, rulebook, version, source, source_sha256, in_force_from,"
                        + " author, approver, approved_at, title, note, approval_note, based_on, shipped_sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.book.layer().value(),
                added.book.kind().id(),
                version,
                text,
                digest,
                added.inForceFrom,
                added.author,
                added.approver,
                added.approvedAt,
                added.title,
                added.note,
                added.approvalNote,
                added.basedOn,
                isShipped ? digest : null);
        changed(control);
        return version;
    }

    /** Withdraws a version before its time. To be called under {@link #lock}. */
    static void withdraw(Sql control, BookId book, int version, String login, Instant now) {
        control.update(
                "UPDATE rulebook_version SET withdrawn_at = ?, withdrawn_by = ? " + OF_BOOK
                        + "AND version = ? AND withdrawn_at IS NULL",
                now,
                login,
                book.layer().value(),
                book.kind().id(),
                version);
        changed(control);
    }

    /** The highest number given; 0 when there is no version. */
    static int latest(Sql control, BookId book) {
        return (int) control.number(
                "SELECT COALESCE(MAX(version), 0) FROM rulebook_version " + OF_BOOK,
                book.layer().value(),
                book.kind().id());
    }

    private static void changed(Sql control) {
        control.update("UPDATE rulebook_change SET number = number + 1 WHERE id = 1");
    }

    private static RulebookVersion read(ResultSet row) throws SQLException {
        int basedOn = row.getInt("based_on");
        return new RulebookVersion(
                new BookId(
                        new TenantId(row.getLong("layer_id")),
                        RulebookKind.of(row.getString("rulebook")).orElseThrow()),
                row.getInt("version"),
                row.getString("author"),
                Sql.time(row, "in_force_from"),
                row.getString("approver"),
                Sql.instant(row, "approved_at"),
                row.getString("title"),
                row.getString("note"),
                row.getString("approval_note"),
                basedOn == 0 ? null : (Integer) basedOn,
                Sql.instant(row, "withdrawn_at"),
                row.getString("withdrawn_by"));
    }
}

package org.gatehouse.policy;

import java.time.Instant;
import java.util.Map;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.tenant.sql.Sql;

/**
 * What comes with the product becomes the platform's first versions. What comes with a newer product becomes a version
 * only where no person has changed anything yet: nobody's edits are overwritten.
 */
final class ShippedRulebooks {

    private ShippedRulebooks() {}

    static void store(Sql control, TenantId platform, Map<String, RulebookSource> shipped, Instant now) {
        StoredVersions.lock(control);
        for (RulebookKind kind : RulebookKind.values()) {
            RulebookSource source = shipped.get(kind.id());
            BookId book = new BookId(platform, kind);
            if (source != null && isWanted(control, book, source)) {
                int latest = StoredVersions.latest(control, book);
                StoredVersions.add(
                        control,
                        StoredVersions.NewVersion.shipped(book, source, now, latest == 0 ? null : (Integer) latest));
            }
        }
    }

    private static boolean isWanted(Sql control, BookId book, RulebookSource shipped) {
        return !StoredVersions.isShippedBefore(control, book, shipped) && !StoredVersions.isEdited(control, book);
    }
}

package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.tenant.sql.Sql;

/**
 * The versions of a rulebook as they follow each other from now on.
 *
 * @param inForce the version in force; 0 when there is none
 * @param scheduled those that wait for their time, the next one first
 */
record VersionLine(int inForce, List<RulebookVersion> scheduled) {

    VersionLine {
        scheduled = List.copyOf(scheduled);
    }

    static VersionLine of(Sql control, BookId book, Instant now) {
        List<Integer> order = StoredVersions.inForceOrder(control, book, now);
        return new VersionLine(order.isEmpty() ? 0 : order.get(0), StoredVersions.scheduled(control, book, now));
    }

    /** The last one: what a new draft is made from, so that nothing that was approved gets lost. */
    int last() {
        return scheduled.isEmpty()
                ? inForce
                : scheduled.get(scheduled.size() - 1).version();
    }

    /** The one that will be in force at a time. */
    int at(Instant time) {
        int version = inForce;
        for (RulebookVersion next : scheduled) {
            if (!next.inForceFrom().isAfter(time)) {
                version = next.version();
            }
        }
        return version;
    }

    /** The first whose time comes later than that. */
    Optional<RulebookVersion> after(Instant time) {
        return scheduled.stream()
                .filter(version -> version.inForceFrom().isAfter(time))
                .findFirst();
    }
}

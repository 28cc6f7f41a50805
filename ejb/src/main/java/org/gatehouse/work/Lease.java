package org.gatehouse.work;

import java.time.Duration;
import org.gatehouse.tenant.sql.Sql;

/** The table {@code lease}: work that must be single on all nodes takes the row of its name, by database time. */
public final class Lease {

    private Lease() {}

    /** Takes or renews a lease for a node. @return false when another node holds it */
    public static boolean take(Sql control, String name, String node, Duration length) {
        control.update(
                "INSERT INTO lease (name, node_id, lease_until) VALUES (?, ?, UTC_TIMESTAMP(3))"
                        + " ON DUPLICATE KEY UPDATE name = name",
                name,
                node);
        return control.update(
                        "UPDATE lease SET node_id = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND"
                                + " WHERE name = ? AND (node_id = ? OR lease_until <= UTC_TIMESTAMP(3))",
                        node,
                        length.toSeconds(),
                        name,
                        node)
                == 1;
    }
}

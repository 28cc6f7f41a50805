package org.gatehouse.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.transaction.Database;

/** This process among the nodes of the installation: a name, and a lease by database time that says it lives. */
@ApplicationScoped
public class Node {

    private static final int LEASE_SECONDS = 15;

    private final String id = UUID.randomUUID().toString();

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Database database;

    /** A name that no other process ever had. */
    public String id() {
        return id;
    }

    /** Renews the lease: call it every few seconds. */
    public void renew() {
        database.inControl(sql -> {
            sql.update(
                    "INSERT INTO node (id, lease_until) VALUES (?, UTC_TIMESTAMP(3) + INTERVAL ? SECOND)"
                            + " ON DUPLICATE KEY UPDATE lease_until = VALUES(lease_until)",
                    id,
                    LEASE_SECONDS);
            sql.update("DELETE FROM node WHERE lease_until < UTC_TIMESTAMP(3) - INTERVAL 1 DAY");
        });
    }

    /** Gives the lease up: this process claims nothing any more. */
    public void leave() {
        database.inControl(sql -> sql.update("DELETE FROM node WHERE id = ?", id));
    }

    /** The processes whose lease holds, this one always among them. */
    public List<String> living() {
        return database.control(sql -> sql.list(
                "SELECT id FROM node WHERE lease_until > UTC_TIMESTAMP(3) UNION SELECT ?", row -> row.getString(1), id));
    }
}

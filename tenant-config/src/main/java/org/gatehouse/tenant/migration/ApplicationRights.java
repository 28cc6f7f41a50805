package org.gatehouse.tenant.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the application account may hold: rows of {@code gh_control}, and membership in tenant roles. With one right
 * more the database would no longer keep tenants apart, so the portal does not start (architecture, section 5).
 */
final class ApplicationRights {

    private static final Pattern ALLOWED = Pattern.compile("GRANT USAGE ON \\*\\.\\* TO .*"
            + "|GRANT SELECT, INSERT, UPDATE, DELETE ON `gh(\\\\)?_control`\\.\\* TO [^ ]+"
            + "|GRANT (`?gh_r_[0-9]+`?(@`%`)?,?)+ TO [^ ]+"
            + "|SET DEFAULT ROLE NONE.*");
    private static final Pattern SECRET = Pattern.compile(" IDENTIFIED .*");

    private ApplicationRights() {}

    static void check(DatabaseAccount application) {
        List<String> excess = excess(application);
        if (!excess.isEmpty()) {
            throw new StartFault(
                    ("The application account (%s) holds more rights than it may: %s. Revoke them: it needs"
                                    + " SELECT, INSERT, UPDATE, DELETE on gh_control and the tenant roles, nothing else.")
                            .formatted(application.user(), String.join("; ", excess)));
        }
    }

    private static List<String> excess(DatabaseAccount application) {
        List<String> excess = new ArrayList<>();
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet grants = statement.executeQuery("SHOW GRANTS")) {
            while (grants.next()) {
                String grant = SECRET.matcher(grants.getString(1)).replaceAll("");
                if (!ALLOWED.matcher(grant).matches() || grant.contains("WITH GRANT OPTION")) {
                    excess.add(grant);
                }
            }
            return excess;
        } catch (SQLException e) {
            throw new StartFault(
                    "The application account (%s) cannot sign in to the database: %s. Check gatehouse.db.user and gatehouse.db.password."
                            .formatted(application.user(), e.getMessage()),
                    e);
        }
    }
}

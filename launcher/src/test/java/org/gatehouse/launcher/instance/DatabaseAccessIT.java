package org.gatehouse.launcher.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.gatehouse.launcher.database.DatabaseOptions;
import org.gatehouse.launcher.database.EmbeddedMariaDb;
import org.gatehouse.launcher.instance.DatabaseAccess.Account;
import org.gatehouse.launcher.process.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessIT {
    @Test
    void isCheckedForBothAccountsBeforeThePortalStarts(@TempDir Path temporary) throws Exception {
        DatabaseAccess access;
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(temporary, DatabaseOptions.forTests())) {
            access = DatabaseAccess.to(server);
            access.requireReachable();
            DatabaseAccess wrongPassword =
                    new DatabaseAccess(access.url(), access.app(), new Account("gatehouse_admin", "x"));
            assertThatThrownBy(wrongPassword::requireReachable)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("unreachable for gatehouse_admin: Access denied");
        }
        assertThatThrownBy(access::requireReachable)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the database at " + access.url() + " is unreachable for gatehouse_app");
    }
}

package org.gatehouse.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version that is damaged is named on every page of its rulebook, the last good one counts, and people can mend. */
class BrokenVersionIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String GOOD =
            "{\"rules\":\"rule \\\"long-text\\\"\\nwhen\\n    Message(length > 900)\\nthen\\n"
                    + "    warn(\\\"long-text\\\", length);\\nend\\n\",\"tables\":{}}";

    private static void store(Newcomer customer) throws SQLException {
        try (Connection connection = PORTAL.database();
                Statement statement = connection.createStatement()) {
            long layer = customer.id(statement).value();
            add(connection, layer, 1, GOOD, GOOD);
            add(connection, layer, 2, "{}", GOOD);
            statement.executeUpdate("UPDATE gh_control.rulebook_change SET number = number + 1");
        }
    }

    /** @param first the text whose digest is stored */
    private static void add(Connection connection, long layer, int version, String text, String first)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO gh_control.rulebook_version (layer_id, rulebook, version, source, source_sha256,"
                        + " in_force_from, author) VALUES (?, 'content', ?, ?, UNHEX(SHA2(?, 256)),"
                        + " UTC_TIMESTAMP(3) - INTERVAL ? SECOND, 'ada@platform')")) {
            insert.setLong(1, layer);
            insert.setInt(2, version);
            insert.setString(3, text);
            insert.setString(4, first);
            insert.setInt(5, 100 - version);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Version 2 cannot be loaded; version 1 stays in force.", "ja, 第 2 版を読み込めません。第 1 版が引き続き適用されます。"})
    void itsPagesOpenAndSayWhichAndWhatToDo(String language, String said) throws SQLException {
        Newcomer customer = Newcomer.of(PORTAL);
        store(customer);
        String book = "book=content&layer=" + customer.tenant();
        try (Visit officer = Visit.of("platform", "COMPLIANCE", language)) {
            Deadline.await(Duration.ofSeconds(60), () -> isTold(officer, customer), told -> told);
            assertThat(officer.page.locator("#book-content .banner.REFUSE")).containsText(said);
            for (String part : new String[] {"rules", "tables", "tests", "versions"}) {
                officer.open("/rulebook.xhtml?part=" + part + "&" + book);
                assertThat(officer.page.locator("#broken")).containsText(said);
                officer.isSound();
            }
            assertThat(officer.page.locator(".status.BROKEN")).hasCount(1);

            officer.open("/rulebook.xhtml?part=versions&from=1&to=2&" + book);
            assertThat(officer.page.locator(".notice.wrong")).hasCount(1);

            String files = "/rulebook/files.zip?" + book + "&version=";
            assertThat(officer.page
                            .request()
                            .get(PORTAL.url().resolve(files + 2).toString()))
                    .not()
                    .isOK();
            assertThat(officer.page
                            .request()
                            .get(PORTAL.url().resolve(files + 1).toString()))
                    .isOK();

            officer.page.locator("#version").selectOption("1");
            officer.fill("reason", "The newest one is damaged");
            officer.pressAndConfirm("rollBackNow");
            officer.page.locator(".notice[role=status]").waitFor();
            assertThat(officer.page.locator("#broken")).hasCount(0);
            assertThat(officer.page.locator(".status.IN_FORCE")).hasCount(1);
        }
    }

    @Test
    void theOnlyOneLeavesItsPagesToPeople() throws SQLException {
        Newcomer customer = Newcomer.of(PORTAL);
        try (Connection connection = PORTAL.database();
                Statement statement = connection.createStatement()) {
            add(connection, customer.id(statement).value(), 1, "{}", GOOD);
            statement.executeUpdate("UPDATE gh_control.rulebook_change SET number = number + 1");
        }
        try (Visit officer = Visit.of("platform", "COMPLIANCE", "en")) {
            Deadline.await(Duration.ofSeconds(60), () -> isTold(officer, customer), told -> told);
            for (String part : new String[] {"rules", "tables", "tests", "versions"}) {
                assertThat(officer.open("/rulebook.xhtml?book=content&part=" + part + "&layer=" + customer.tenant()))
                        .isEqualTo(200);
                assertThat(officer.page.locator("#broken")).isVisible();
            }
        }
    }

    /** A node looks for new versions every two seconds. */
    private static boolean isTold(Visit officer, Newcomer customer) {
        officer.open("/rulebooks.xhtml?layer=" + customer.tenant());
        return officer.page.locator("#book-content .banner.REFUSE").count() == 1;
    }
}

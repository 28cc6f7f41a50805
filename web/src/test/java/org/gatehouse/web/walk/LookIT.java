package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.message.CampaignId;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** How pages look and speak where it is easily forgotten: on a phone, in the dark, to who is locked out. */
@Order(7)
class LookIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final int FAILURES_UNTIL_LOCKED = 5;

    /** Pages looked at so far. */
    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyPageFitsAPhoneAndCanBeReadInTheDark() throws IOException, SQLException {
        look(Visit.stranger(PORTAL.url(), "en"), Sight.of("signin.xhtml"));
        lookAsAuthor();
        lookAsReviewer();
        look(
                Visit.of("platform", "OPERATOR", "ja"),
                Sight.of("tenants.xhtml"),
                Sight.at("tenant.xhtml", "/tenant.xhtml?name=lale"));
        lookAtAFault();
        assertThat(seen).as("each page of the webapp has an address here").isEqualTo(pagesOfTheWebapp());
    }

    private static Set<String> pagesOfTheWebapp() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void lookAsAuthor() {
        ApiClient lale = PORTAL.api("lale", "CUSTOMER");
        String campaign = submitted(
                lale, json("TRANSACTIONAL", "LALE", "Looked at", "", "+905321119951", "+905321119004", "no number"));
        CampaignSteps.awaitFinal(lale, campaign);
        look(
                Visit.of("lale", "CUSTOMER", "tr"),
                Sight.of("compose.xhtml"),
                Sight.of("campaigns.xhtml"),
                Sight.at("campaign.xhtml", "/campaign.xhtml?campaign=" + campaign),
                Sight.of("messages.xhtml"),
                Sight.at("message.xhtml", "/message.xhtml?message=" + campaign + "00000001"),
                Sight.of("replies.xhtml"),
                Sight.of("intercepts.xhtml"),
                Sight.of("optouts.xhtml"),
                Sight.of("credit.xhtml"),
                Sight.of("password.xhtml"),
                new Sight("notFound.xhtml", "/nowhere.xhtml", 404));
    }

    private void lookAsReviewer() {
        ApiClient mavi = PORTAL.api("mavi", "CUSTOMER");
        String held = submitted(mavi, json("PROMOTIONAL", "MAVI", "A loan for spring", "", "+905321119952"));
        CampaignSteps.awaitState(mavi, held, "HELD");
        look(
                Visit.of("platform", "COMPLIANCE", "zh"),
                Sight.of("queue.xhtml"),
                Sight.of("held.xhtml"),
                Sight.at("heldCampaign.xhtml", "/heldCampaign.xhtml?campaign=" + held),
                new Sight("forbidden.xhtml", "/messages.csv", 403));
        lookAtRulebooks();
        assertThat(mavi.post("/campaigns/" + held + "/cancel", "").status()).isEqualTo(200);
    }

    private void lookAtRulebooks() {
        ApiClient compliance = PORTAL.api("platform", "COMPLIANCE");
        JsonObject inForce = compliance.get("/rulebooks/frequency").json();
        String looked = Json.createObjectBuilder()
                .add("title", "Looked at")
                .add("rules", inForce.getString("rules") + "// Looked at.\n")
                .add("tables", inForce.getJsonObject("tables"))
                .build()
                .toString();
        String draft =
                compliance.post("/rulebooks/frequency/drafts", looked).json().getString("id");
        String address = "/draft.xhtml?draft=" + draft + "&part=";
        look(
                Visit.of("platform", "COMPLIANCE", "zh"),
                Sight.of("rulebooks.xhtml"),
                Sight.at("rulebook.xhtml", "/rulebook.xhtml?layer=platform&book=content"),
                Sight.at("rulebook.xhtml", "/rulebook.xhtml?layer=platform&book=content&part=tables"),
                Sight.at("rulebook.xhtml", "/rulebook.xhtml?layer=platform&book=content&part=tests"),
                Sight.at("rulebook.xhtml", "/rulebook.xhtml?layer=platform&book=frequency&part=versions"),
                Sight.at("draft.xhtml", address + "rules"),
                Sight.at("draft.xhtml", address + "tables&table=windows"),
                Sight.at("draft.xhtml", address + "tests"),
                Sight.at("draft.xhtml", address + "trial"),
                Sight.at("draft.xhtml", address + "backtest"),
                Sight.at("draft.xhtml", address + "submit"));
        assertThat(compliance.post("/rulebook-drafts/" + draft + "/submit", "").status())
                .isEqualTo(200);
        look(Visit.of("platform", "COMPLIANCE", "zh"), Sight.at("review.xhtml", "/review.xhtml?draft=" + draft));
        assertThat(compliance.delete("/rulebook-drafts/" + draft).status()).isEqualTo(204);
    }

    /** For a moment, a tenant of its own lacks a table. */
    private void lookAtAFault() throws SQLException {
        Newcomer newcomer = Newcomer.of(PORTAL);
        try (Connection connection = PORTAL.database();
                Statement statement = connection.createStatement()) {
            TenantId tenant = newcomer.id(statement);
            String there = tenant.database() + ".campaign";
            String away = tenant.database() + ".campaign_away";
            Visit visit = newcomer.arrive();
            statement.execute("RENAME TABLE " + there + " TO " + away);
            try {
                look(visit, new Sight("fault.xhtml", "/campaign.xhtml?campaign=" + new CampaignId(tenant, 1), 500));
            } finally {
                statement.execute("RENAME TABLE " + away + " TO " + there);
            }
        }
    }

    private void look(Visit visitor, Sight... sights) {
        try (Visit visit = visitor.onAPhoneInTheDark()) {
            for (Sight sight : sights) {
                assertThat(visit.open(sight.address())).as(sight.address()).isEqualTo(sight.status());
                assertThat(visit.page.locator("main#main h1").count())
                        .as(sight.page())
                        .isOne();
                visit.isSound();
                assertThat(visit.overhang()).as(sight.page()).isZero();
                seen.add(sight.page());
            }
        }
    }

    @Test
    void timesAreInTheZoneOfTheTenantAndThePageSaysSo() {
        try (Visit viewer = Visit.of("fjord", "CUSTOMER", "en")) {
            viewer.open("/campaigns.xhtml");
            assertThat(viewer.page.locator(".zone").innerText()).contains("Europe/Oslo");
        }
    }

    @Test
    void afterFiveWrongPasswordsTheDoorStaysShutAndSaysForHowLong() {
        Login viewer = PORTAL.login("fjord", "VIEWER");
        try (Visit stranger = Visit.stranger(PORTAL.url(), "en")) {
            stranger.open("/signin.xhtml");
            for (int i = 0; i < FAILURES_UNTIL_LOCKED; i++) {
                tryToSignIn(stranger, viewer.login(), "not the password " + i);
                stranger.sees("Login or password is not right.");
            }
            tryToSignIn(stranger, viewer.login(), viewer.password());
            stranger.sees("Too many attempts. Try again in");
            stranger.isSound();
        }
    }

    private static void tryToSignIn(Visit stranger, String login, String password) {
        stranger.fill("login", login);
        stranger.fill("password", password);
        stranger.page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> stranger.press("enter"));
        stranger.page.waitForLoadState();
    }
}

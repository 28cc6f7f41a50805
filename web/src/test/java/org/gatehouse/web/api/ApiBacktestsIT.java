package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.PATIENCE;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** A draft over stored traffic, from outside, on a running portal. */
class ApiBacktestsIT {

    private static final String KEYWORDS = "word\tlanguage\twhole_word\tcalling_code\nquixotry\ten\tyes\t\n";

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient compliance = portal.api("platform", "COMPLIANCE");
    private final ApiClient operator = portal.api("platform", "OPERATOR");
    private final ApiClient anadolu = portal.api("anadolu", "RESELLER");
    private final ApiClient nordic = portal.api("nordic", "RESELLER");
    private final ApiClient lale = portal.api("lale", "CUSTOMER");

    private static String draft(ApiClient author) {
        JsonObject draft = Json.createObjectBuilder()
                .add("title", "No quixotry")
                .add("note", "")
                .add("rules", "")
                .add("tables", Json.createObjectBuilder().add("keywords", KEYWORDS))
                .build();
        ApiClient.Answer answer = author.post("/rulebooks/content/drafts?layer=lale", draft.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static JsonObject awaitOver(ApiClient reader, String id) {
        return Deadline.await(
                PATIENCE, () -> reader.get("/backtests/" + id).json(), backtest -> !backtest.isNull("endedAt"));
    }

    @Test
    void a_draft_is_run_over_the_stored_traffic() {
        String campaign =
                submitted(lale, json("TRANSACTIONAL", "LALE", "Such quixotry", "", "+905321007100", "+905321007101"));
        awaitFinal(lale, campaign);
        submitted(lale, json("TRANSACTIONAL", "LALE", "Nothing of the kind", "", "+905321007100"));
        String draft = draft(compliance);

        ApiClient.Answer started = compliance.post("/rulebook-drafts/" + draft + "/backtests", "{\"days\":1}");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String id = started.json().getString("id");
        assertThat(started.header("Location")).endsWith("/api/v1/backtests/" + id);
        JsonObject done = awaitOver(anadolu, id);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("percent")).isEqualTo(100);
        assertThat(done.getString("layer")).isEqualTo("lale");
        assertThat(done.getString("draftId")).isEqualTo(draft);
        assertThat(items(compliance.get("/backtests/" + id + "/lines")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getString("tenant")).isEqualTo("lale");
                    assertThat(line.getJsonObject("inForce").getString("outcome"))
                            .isEqualTo("PASS");
                    assertThat(line.getJsonObject("drafted").getString("outcome"))
                            .isEqualTo("REFUSE KEYWORD");
                    assertThat(line.getJsonObject("drafted")
                                    .getJsonObject("rule")
                                    .getString("layer"))
                            .isEqualTo("lale");
                    assertThat(line.getInt("messages")).isEqualTo(2);
                    assertThat(line.getInt("recipients")).isEqualTo(2);
                    assertThat(line.getInt("credits")).isEqualTo(-2);
                });
        assertThat(items(compliance.get("/backtests/" + id + "/examples")))
                .extracting(example -> example.getString("text"))
                .containsExactly("Such quixotry", "Such quixotry");
        assertThat(items(operator.get("/backtests/" + id + "/examples")))
                .hasSize(2)
                .allSatisfy(example -> assertThat(example.isNull("text")).isTrue());
        assertThat(compliance.get("/backtests/" + id + ".csv").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("lale,PASS,,,REFUSE KEYWORD,lale,listed-keyword,2,2,-2");
        assertThat(items(compliance.get("/rulebook-drafts/" + draft + "/backtests")))
                .extracting(one -> one.getString("id"))
                .containsExactly(id);
        assertThat(compliance.delete("/backtests/" + id).json().getString("state"))
                .as("it was over")
                .isEqualTo("DONE");
    }

    @Test
    void who_is_not_concerned_finds_nothing() {
        String draft = draft(anadolu);
        String id = anadolu.post("/rulebook-drafts/" + draft + "/backtests", "{\"days\":1}")
                .json()
                .getString("id");
        String absent = nordic.get("/backtests/backtest-999999999999").body();
        for (String path : new String[] {"", "/lines", "/examples", ".csv"}) {
            assertThat(nordic.get("/backtests/" + id + path).status()).as(path).isEqualTo(404);
            assertThat(lale.get("/backtests/" + id + path).status()).as(path).isEqualTo(403);
        }
        assertThat(nordic.get("/backtests/" + id).body()).isEqualTo(absent);
        assertThat(nordic.delete("/backtests/" + id).status()).isEqualTo(404);
        assertThat(nordic.post("/rulebook-drafts/" + draft + "/backtests", "{\"days\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(awaitOver(anadolu, id).getString("state")).isEqualTo("DONE");
    }

    @Test
    void only_one_to_thirty_days_are_taken() {
        String draft = draft(compliance);
        for (String body : new String[] {"{\"days\":0}", "{\"days\":31}", "{}", "{\"days\":\"7\"}", "{\"day\":7}"}) {
            ApiClient.Answer answer = compliance.post("/rulebook-drafts/" + draft + "/backtests", body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.fields()).as(body).isNotEmpty();
        }
        assertThat(compliance
                        .post("/rulebook-drafts/no-such-draft/backtests", "{\"days\":7}")
                        .status())
                .isEqualTo(404);
    }
}

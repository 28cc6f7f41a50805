package org.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.items;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;
import static org.gatehouse.web.api.RulebookSteps.colleague;
import static org.gatehouse.web.api.RulebookSteps.revision;
import static org.gatehouse.web.api.RulebookSteps.seen;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.Deadline;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Rulebooks, from outside: read, drafted as files, approved by a second person, rolled back; and for whom. */
class ApiRulebooksIT {

    private static final String RULE = "rule \"seventy-seven\" when Message(length == 77)"
            + " then refuse(\"seventy-seven\", OTHER_REFUSAL, length); end\n";
    private static final String TEXT = "7".repeat(77);

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient compliance = portal.api("platform", "COMPLIANCE");
    private final ApiClient nordic = portal.api("nordic", "RESELLER");
    private final ApiClient fjord = portal.api("fjord", "CUSTOMER");
    private final ApiClient lale = portal.api("lale", "CUSTOMER");

    @Test
    void a_rulebook_goes_out_and_comes_back_as_files() throws IOException {
        byte[] zip = compliance.download("/rulebooks/refund/versions/1", "application/zip");
        Map<String, String> files = unpacked(zip);
        assertThat(files).containsKeys("refund.drl", "refund-refunds.tsv");
        files.put("refund.drl", files.get("refund.drl") + "// From version control.\n");

        ApiClient.Answer opened =
                compliance.post("/rulebooks/refund/drafts?title=From%20files", "application/zip", packed(files));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).contains("/api/v1/rulebook-drafts/");
        String draft = "/rulebook-drafts/" + opened.json().getString("id");
        assertThat(unpacked(compliance.download(draft, "application/zip"))).isEqualTo(files);
        assertThat(compliance
                        .post(draft + "/check", "")
                        .json()
                        .getJsonArray("findings")
                        .getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("severity"))
                .doesNotContain("ERROR");
        assertThat(compliance.post(draft + "/tests", "").json().getBoolean("green"))
                .isTrue();
        assertThat(compliance.post(draft + "/submit", "").json().getString("state"))
                .isEqualTo("SUBMITTED");
        assertThat(compliance.post(draft + "/approve", seen(compliance, draft)).status())
                .as("own work")
                .isEqualTo(409);

        String from = Instant.now().plus(Duration.ofDays(30)).toString();
        JsonObject version = colleague(portal, "platform", "COMPLIANCE")
                .post(
                        draft + "/approve",
                        "{\"effectiveFrom\":\"%s\",\"note\":\"fine\",\"revision\":%d}"
                                .formatted(from, revision(compliance, draft)))
                .json();
        assertThat(version.getString("state")).isEqualTo("SCHEDULED");
        String path = "/rulebooks/refund/versions/" + version.getInt("version");
        assertThat(compliance.get(path).json().getString("rules")).endsWith("// From version control.\n");
        assertThat(compliance.post(path + "/withdraw", "").json().getString("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(compliance.post(path + "/withdraw", "").status()).isEqualTo(409);
        assertThat(items(compliance.get("/rulebooks/refund/versions")).get(0).getString("state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_draft_is_held_to_the_same_cells_as_the_page() {
        String body = Json.createObjectBuilder()
                .add("title", "Cells")
                .add("rules", RULE)
                .add(
                        "tables",
                        Json.createObjectBuilder()
                                .add(
                                        "keywords",
                                        "word\tlanguage\twhole_word\tcalling_code\nx\ttlh\tno\t\na\0\ten\tno\t\n"
                                                + "w".repeat(100_000) + "\ten\tno\t\n"))
                .build()
                .toString();

        ApiClient.Answer refused = nordic.post("/rulebooks/content/drafts", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .containsExactly("content-keywords.tsv:2:3", "content-keywords.tsv:3:2", "content-keywords.tsv:4:1");
        assertThat(refused.body()).hasSizeLessThan(2_000);
    }

    @Test
    void a_resellers_rule_counts_for_its_customers_within_seconds_and_is_taken_back() {
        String body = Json.createObjectBuilder()
                .add("title", "No seventy-sevens")
                .add("rules", RULE)
                .build()
                .toString();
        String id = nordic.post("/rulebooks/content/drafts", body).json().getString("id");
        assertThat(nordic.post("/rulebook-drafts/" + id + "/submit", "").status())
                .isEqualTo(200);
        JsonObject returned = colleague(portal, "nordic", "RESELLER")
                .post(
                        "/rulebook-drafts/" + id + "/return",
                        "{\"comment\":\"Say why\",\"revision\":%d}"
                                .formatted(revision(nordic, "/rulebook-drafts/" + id)))
                .json();
        assertThat(returned.getString("comment")).isEqualTo("Say why");
        nordic.post("/rulebook-drafts/" + id + "/submit", "");
        JsonObject version = colleague(portal, "nordic", "RESELLER")
                .post("/rulebook-drafts/" + id + "/approve", seen(nordic, "/rulebook-drafts/" + id))
                .json();
        assertThat(version.getInt("version")).isEqualTo(1);

        Deadline.await(Duration.ofSeconds(5), () -> refused(fjord, "FJORD"), refused -> refused);
        assertThat(refused(lale, "LALE")).as("another reseller's").isFalse();

        assertThat(nordic.post("/rulebooks/content/rollback", "{\"version\":0,\"reason\":\"Too strict\"}")
                        .json()
                        .getInt("version"))
                .isEqualTo(2);
        Deadline.await(Duration.ofSeconds(5), () -> refused(fjord, "FJORD"), refused -> !refused);
    }

    /** Whether a text of 77 characters is refused. */
    private static boolean refused(ApiClient api, String sender) {
        String id = submitted(api, json("TRANSACTIONAL", sender, TEXT, "", "+905321005501"));
        return awaitFinal(api, id).getJsonObject("buckets").getInt("REFUSED") == 1;
    }

    @Test
    void refused_files_name_file_line_and_column() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("reply.drl", "rule \"x\" when eval(true) then end\n");
        files.put("reply-words.tsv", "word\tlanguage\tkind\talone\tbrand\nSTOP\ten\tHALT\tyes\t\n");
        ApiClient.Answer refused = compliance.post("/rulebooks/reply/drafts?title=x", "application/zip", packed(files));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .anyMatch(field -> field.startsWith("reply.drl:1:"))
                .contains("reply-words.tsv:2:9");

        files.put("../reply.drl", "");
        assertThat(compliance
                        .post("/rulebooks/reply/drafts?title=x", "application/zip", packed(files))
                        .status())
                .isEqualTo(422);
        assertThat(compliance
                        .post("/rulebooks/reply/drafts?title=x", "application/zip", new byte[] {1, 2})
                        .status())
                .isEqualTo(400);
        assertThat(compliance
                        .post("/rulebooks/reply/drafts", "application/zip", packed(files))
                        .fields())
                .containsExactly("title");
    }

    @Test
    void everybody_else_finds_nothing() {
        String id = nordic.post("/rulebooks/frequency/drafts", "{\"title\":\"x\",\"rules\":\"// x\\n\"}")
                .json()
                .getString("id");
        ApiClient anadolu = portal.api("anadolu", "RESELLER");
        String absent = anadolu.get("/rulebook-drafts/" + "0".repeat(32)).body();
        assertThat(anadolu.get("/rulebook-drafts/" + id).body()).isEqualTo(absent);
        assertThat(anadolu.post("/rulebook-drafts/" + id + "/submit", "").status())
                .isEqualTo(404);
        assertThat(anadolu.post("/rulebook-drafts/" + id + "/approve", seen(nordic, "/rulebook-drafts/" + id))
                        .status())
                .isEqualTo(404);
        assertThat(anadolu.delete("/rulebook-drafts/" + id).status()).isEqualTo(404);
        assertThat(anadolu.get("/rulebooks?layer=nordic").status()).isEqualTo(404);
        assertThat(anadolu.get("/rulebooks?layer=platform").status()).isEqualTo(404);
        assertThat(anadolu.get("/rulebooks?layer=lale").status()).isEqualTo(200);
        assertThat(lale.get("/rulebooks").status()).isEqualTo(200);
        assertThat(lale.get("/rulebooks?layer=mavi").status()).isEqualTo(404);
        assertThat(lale.get("/rulebooks/refund").status())
                .as("no rulebook of customers")
                .isEqualTo(404);
        assertThat(lale.get("/rulebooks/nonsense").status()).isEqualTo(404);
        assertThat(lale.get("/rulebook-drafts").status()).isEqualTo(403);
        assertThat(lale.post("/rulebooks/content/drafts", "{}").status()).isEqualTo(403);
        assertThat(portal.api("lale", "VIEWER").get("/rulebooks").status()).isEqualTo(403);
        ApiClient operator = portal.api("platform", "OPERATOR");
        assertThat(operator.get("/rulebook-drafts/" + id).status()).isEqualTo(200);
        assertThat(operator.delete("/rulebook-drafts/" + id).status()).isEqualTo(403);
        assertThat(nordic.delete("/rulebook-drafts/" + id).status()).isEqualTo(204);
    }

    /** The revision that one who reads the draft now has seen. */
    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

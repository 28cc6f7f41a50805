package org.gatehouse.web.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.policy.BookId;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.LoadFault;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookFaults;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.policy.VersionState;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.Severity;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.rules.workbench.TestRow;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.OpenApiDocument;
import org.junit.jupiter.api.Test;

class RulebookJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Layer LALE = new Layer(new TenantId(3), "lale", LayerKind.CUSTOMER);
    private static final BookId BOOK = new BookId(LALE.id(), RulebookKind.CONTENT);
    private static final RulebookSource SOURCE =
            new RulebookSource("lale", "content", 2, "// none\n", Map.of("off", "rule\n"));
    private static final RulebookVersion VERSION =
            new RulebookVersion(BOOK, 2, "ada", NOW, "bob", NOW, "Spring", "More words", "Fine", 1, null, null);
    private static final Draft DRAFT = new Draft(
            new DraftId(LALE.id(), 17),
            RulebookKind.CONTENT,
            "Spring",
            "",
            2,
            5,
            3,
            DraftState.EDITING,
            "ada",
            NOW,
            "bob",
            NOW,
            null,
            null,
            null,
            null,
            "",
            null);

    private final RulebookJson json = new RulebookJson(LALE);

    private static void assertDescribed(JsonObject written, String schema) {
        assertThat(written.keySet()).as(schema).isEqualTo(OpenApiDocument.read().properties(schema));
    }

    @Test
    void writes_what_the_published_description_says() {
        RulebookFaults.Since fault = new RulebookFaults.Since(new LoadFault(BOOK, 3, 2, "content: 1:1"), NOW);
        assertDescribed(json.glance(new RulebookLibrary.Glance(BOOK, VERSION, List.of(VERSION), 1, fault)), "Rulebook");
        assertDescribed(json.version(VERSION, VersionState.IN_FORCE), "RulebookVersion");
        assertDescribed(
                json.content(new RulebookLibrary.Content(VERSION, VersionState.IN_FORCE, SOURCE)), "RulebookContent");
        assertDescribed(DraftJson.of(new OpenDraft(DRAFT, LALE, SOURCE, List.of())), "RulebookDraft");
        assertDescribed(
                DraftJson.finding(
                        new Finding(Severity.WARNING, "rules", 3, 7, "x", "not-covered", List.of("x")),
                        RulebookKind.CONTENT,
                        Locale.ENGLISH),
                "Finding");
        TestOutcome outcome = new TestOutcome(
                new TestRow("long", Map.of("text", "x"), Map.of("disposition", "WARN")), new TreeMap<>(), false, "no");
        JsonObject report = DraftJson.report(new TestReport(List.of(outcome), List.of("x")));
        assertDescribed(report, "RulebookTests");
        assertDescribed(report.getJsonArray("tests").getJsonObject(0), "RulebookTest");
    }

    @Test
    void a_layer_without_a_rulebook_has_none_in_force() {
        assertThat(json.glance(new RulebookLibrary.Glance(BOOK, null, List.of(), 0, null)))
                .hasToString("{\"rulebook\":\"content\",\"layer\":\"lale\",\"inForce\":null,\"scheduled\":[],"
                        + "\"openDrafts\":0,\"fault\":null}");
    }

    @Test
    void a_draft_in_a_list_leaves_out_what_stands_in_it() {
        assertThat(DraftJson.of(DRAFT, "lale")).doesNotContainKeys("rules", "tables");
        assertThat(DraftJson.of(DRAFT, "lale").getString("id")).isEqualTo("00000000000000110000000000000003");
    }

    @Test
    void a_finding_names_its_file() {
        Finding finding = new Finding(Severity.ERROR, "keywords", 3, 7, "", "not-covered", List.of("x"));
        assertThat(DraftJson.finding(finding, RulebookKind.CONTENT, Locale.ENGLISH)
                        .getString("file"))
                .isEqualTo("content-keywords.tsv");
    }
}

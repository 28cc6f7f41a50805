package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gatehouse.message.TextHash;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.junit.jupiter.api.Test;

/** A control database of the version before, with the rulebooks that it had. */
class MigrationIT {

    @Test
    void versionsOfThenAreThePlatformsAndStayWhatTheyWere() throws IOException, InterruptedException {
        try (Scene scene = Scene.ofVersion("1")) {
            RulebookSource content = Scene.shipped(RulebookKind.CONTENT);
            RulebookSource older = content.withRules("// An older product had no rules.\n");
            store(scene, 1, older);
            store(scene, 2, content);
            for (RulebookKind kind : RulebookKind.values()) {
                if (kind != RulebookKind.CONTENT) {
                    store(scene, 1, Scene.shipped(kind));
                }
            }

            scene.server.databases().openControl();

            Scene.Running node = scene.node();
            assertThat(RulesInForce.versions(node.rules().current()))
                    .isEqualTo("content:2,failure:1,frequency:1,intercept:1,refund:1,reply:1");
            assertThat(node.rules().current().sources())
                    .isEqualTo(Rulebooks.defaults().with(content.asVersion(2)).sources());
            assertThat(node.rules()
                            .of("content:1,failure:1,frequency:1,intercept:1,refund:1,reply:1")
                            .source("content")
                            .rules())
                    .isEqualTo(older.rules());
            Person ada = scene.compliance("ada@platform");
            assertThat(ada.library()
                            .version(Scene.PLATFORM, RulebookKind.CONTENT, 2)
                            .version())
                    .satisfies(version -> {
                        assertThat(version.author()).isEqualTo(RulebookVersion.SHIPPED);
                        assertThat(version.basedOn()).isEqualTo(1);
                        assertThat(version.approver()).isNull();
                        assertThat(version.inForceFrom()).isEqualTo(Scene.START.plusSeconds(2));
                    });
            OpenDraft submitted = ada.submits(ada.adds(ada.opens(Scene.PLATFORM, RulebookKind.CONTENT), "new"));
            assertThat(scene.compliance("bob@platform").approves(submitted).version())
                    .isEqualTo(3);
        }
    }

    /** As the version before did. */
    private static void store(Scene scene, int version, RulebookSource source) {
        String text = SourceText.write(source);
        scene.database.inControl(control -> control.update(
                "INSERT INTO rulebook_version (rulebook, version, source, source_sha256, in_force_from, author)"
                        + " VALUES (?, ?, ?, ?, ?, 'gatehouse')",
                source.name(),
                version,
                text,
                TextHash.of(text),
                Scene.START.plusSeconds(version)));
    }

    @Test
    void aSourceIsWrittenAsItWasByTheVersionBefore() {
        assertThat(SourceText.write(new RulebookSource("refund", 1, "// \"x\"\n", Map.of("b", "1\t2\n", "a", ""))))
                .isEqualTo("{\"rules\":\"// \\\"x\\\"\\n\",\"tables\":{\"a\":\"\",\"b\":\"1\\t2\\n\"}}");
    }
}

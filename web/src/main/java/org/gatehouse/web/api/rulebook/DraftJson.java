package org.gatehouse.web.api.rulebook;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookFiles;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestOutcome;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes drafts, and what the workbench says of them. */
final class DraftJson {

    private DraftJson() {}

    static JsonObject of(Draft draft, String layer) {
        return fields(draft, layer).build();
    }

    static JsonObject of(OpenDraft draft) {
        return RulebookJson.source(fields(draft.draft(), draft.layer().name()), draft.source());
    }

    private static JsonRecord fields(Draft draft, String layer) {
        return new JsonRecord()
                .text("id", draft.id().toString())
                .text("rulebook", draft.kind().id())
                .text("layer", layer)
                .text("title", draft.title())
                .text("note", draft.note())
                .number("baseVersion", draft.baseVersion())
                .number("revision", draft.revision())
                .name("state", draft.state())
                .text("author", draft.author())
                .time("createdAt", draft.createdAt())
                .text("changedBy", draft.changedBy())
                .time("changedAt", draft.changedAt())
                .text("submittedBy", draft.submittedBy())
                .time("submittedAt", draft.submittedAt())
                .text("returnedBy", draft.returnedBy())
                .time("returnedAt", draft.returnedAt())
                .text("comment", draft.comment())
                .optionalNumber("version", draft.version());
    }

    static JsonObject finding(Finding finding, RulebookKind kind, Locale locale) {
        return new JsonRecord()
                .name("severity", finding.severity())
                .text("file", RulebookFiles.nameOf(kind, finding.part()))
                .number("line", finding.line())
                .number("column", finding.column())
                .text("rule", finding.rule())
                .text("message", finding.text(locale))
                .build();
    }

    static JsonObject report(TestReport report) {
        return new JsonRecord()
                .flag("green", report.isGreen())
                .array("tests", report.outcomes(), DraftJson::outcome)
                .texts("uncoveredRules", report.uncoveredRules())
                .build();
    }

    private static JsonObject outcome(TestOutcome outcome) {
        return new JsonRecord()
                .text("name", outcome.test().name())
                .flag("passed", outcome.passed())
                .object("given", outcome.test().given(), RulebookJson::texts)
                .object("expect", outcome.test().expect(), RulebookJson::texts)
                .object("actual", outcome.actual(), RulebookJson::texts)
                .text("problem", outcome.problem())
                .build();
    }
}

package org.gatehouse.web.api.rulebook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.RulebookFaults;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.policy.VersionState;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes rulebooks and their versions. */
final class RulebookJson {

    private final Layer layer;

    RulebookJson(Layer layer) {
        this.layer = layer;
    }

    JsonObject glance(RulebookLibrary.Glance glance) {
        return new JsonRecord()
                .text("rulebook", glance.book().kind().id())
                .text("layer", layer.name())
                .object("inForce", glance.inForce(), version -> version(version, VersionState.IN_FORCE))
                .array("scheduled", glance.scheduled(), version -> version(version, VersionState.SCHEDULED))
                .number("openDrafts", glance.openDrafts())
                .object("fault", glance.fault(), RulebookJson::fault)
                .build();
    }

    private static JsonObject fault(RulebookFaults.Since since) {
        return new JsonRecord()
                .number("version", since.fault().version())
                .number("usedVersion", since.fault().used())
                .time("since", since.since())
                .text("reason", since.fault().reason())
                .build();
    }

    JsonObject listed(RulebookLibrary.Listed listed) {
        return version(listed.version(), listed.state());
    }

    JsonObject content(RulebookLibrary.Content content) {
        return source(fields(content.version(), content.state()), content.source());
    }

    JsonObject version(RulebookVersion version, VersionState state) {
        return fields(version, state).build();
    }

    private JsonRecord fields(RulebookVersion version, VersionState state) {
        return new JsonRecord()
                .text("rulebook", version.book().kind().id())
                .text("layer", layer.name())
                .number("version", version.version())
                .name("state", state)
                .time("effectiveFrom", version.inForceFrom())
                .text("title", version.title())
                .text("note", version.note())
                .text("author", version.author())
                .text("approver", version.approver())
                .time("approvedAt", version.approvedAt())
                .text("approvalNote", version.approvalNote())
                .optionalNumber("basedOn", version.basedOn())
                .time("withdrawnAt", version.withdrawnAt())
                .text("withdrawnBy", version.withdrawnBy());
    }

    /** What stands in a version or draft. */
    static JsonObject source(JsonRecord fields, RulebookSource source) {
        return fields.text("rules", source.rules())
                .object("tables", source.tables(), RulebookJson::texts)
                .build();
    }

    /** An object of texts, by their keys in order. */
    static JsonObject texts(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(texts).forEach(object::add);
        return object.build();
    }
}

package org.gatehouse.web.api.queue;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.queue.QueueItem;
import org.gatehouse.queue.ReviewQueue;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.json.JsonRecord;

/** What waits for the caller: held campaigns, drafts of others, inquiries. */
@Path("/v1/queue")
@RequestScoped
@RolesAllowed({COMPLIANCE, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    @Inject
    ReviewQueue queue;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list() {
        return new JsonRecord()
                .array("items", queue.list(call.locale()), QueueResource::item)
                .text("next", null)
                .build();
    }

    private static JsonObject item(QueueItem item) {
        return new JsonRecord()
                .name("kind", item.kind())
                .text("id", item.id())
                .text("tenant", item.tenant())
                .text("subject", item.subject().isEmpty() ? null : item.subject())
                .time("since", item.since())
                .time("dueAt", item.dueAt())
                .flag("overdue", item.overdue())
                .build();
    }
}

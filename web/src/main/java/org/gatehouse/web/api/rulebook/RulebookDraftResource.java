package org.gatehouse.web.api.rulebook;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.answer.Page;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** Drafts on their way to the second person. */
@Path("/v1/rulebook-drafts")
@RequestScoped
@RolesAllowed({COMPLIANCE, RESELLER, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class RulebookDraftResource {

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookPath path;

    @Inject
    ApiCall call;

    /** The open ones of a layer. */
    @GET
    public JsonObject list(@QueryParam("layer") @Nullable String layerName) {
        TenantId layer = path.layer(layerName);
        String name = path.name(layer);
        return JsonRecord.page(new Page<>(drafts.list(layer), null), draft -> DraftJson.of(draft, name));
    }

    @GET
    @Path("{id}")
    @Produces("application/json;qs=1")
    public JsonObject find(@PathParam("id") String id) {
        return DraftJson.of(drafts.find(RulebookPath.draft(id)));
    }

    /** The same as files. */
    @GET
    @Path("{id}")
    @Produces("application/zip;qs=0.5")
    public Response files(@PathParam("id") String id) {
        OpenDraft draft = drafts.find(RulebookPath.draft(id));
        return RulebooksResource.zip(draft.source(), draft.draft().kind().id() + "-draft.zip");
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({COMPLIANCE, RESELLER})
    public void discard(@PathParam("id") String id) {
        drafts.discard(RulebookPath.draft(id));
    }

    /** Errors and warnings. */
    @POST
    @Path("{id}/check")
    public JsonObject check(@PathParam("id") String text) {
        DraftId id = RulebookPath.draft(text);
        RulebookKind kind = drafts.find(id).draft().kind();
        return new JsonRecord()
                .array("findings", drafts.check(id), finding -> DraftJson.finding(finding, kind, call.locale()))
                .build();
    }

    /** Runs its tests. */
    @POST
    @Path("{id}/tests")
    public JsonObject tests(@PathParam("id") String id) {
        return DraftJson.report(drafts.tests(RulebookPath.draft(id), call.locale()));
    }

    /** Makes its changes again in the version that is the last one now. */
    @POST
    @Path("{id}/carry-over")
    @RolesAllowed({COMPLIANCE, RESELLER})
    public JsonObject carryOver(@PathParam("id") String text) {
        DraftId id = RulebookPath.draft(text);
        return DraftJson.of(drafts.carryOver(id, drafts.find(id).draft().revision()));
    }

    /** Hands it to a second person. */
    @POST
    @Path("{id}/submit")
    @RolesAllowed({COMPLIANCE, RESELLER})
    public JsonObject submit(@PathParam("id") String text) {
        DraftId id = RulebookPath.draft(text);
        return DraftJson.of(drafts.submit(id, drafts.find(id).draft().revision(), call.locale()));
    }
}

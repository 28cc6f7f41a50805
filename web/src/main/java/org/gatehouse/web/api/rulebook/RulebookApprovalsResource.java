package org.gatehouse.web.api.rulebook;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.policy.VersionState;
import org.gatehouse.web.api.ApiCall;

/** What the second person does with a draft. */
@Path("/v1/rulebook-drafts")
@RequestScoped
@RolesAllowed({COMPLIANCE, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulebookApprovalsResource {

    @Inject
    RulebookApprovals approvals;

    @Inject
    RulebookPath path;

    @Inject
    ApiCall call;

    /** Makes it a version, in force at once or from a date. */
    @POST
    @Path("{id}/approve")
    public JsonObject approve(@PathParam("id") String text, InputStream json) {
        DraftId id = RulebookPath.draft(text);
        RulebookBodies.Approval approval = RulebookBodies.Approval.read(json);
        RulebookVersion version = approvals.approve(
                id, revision(approval.revision()), approval.effectiveFrom(), approval.note(), call.locale());
        return path.json(id.layer())
                .version(version, approval.effectiveFrom() == null ? VersionState.IN_FORCE : VersionState.SCHEDULED);
    }

    /** Gives it back to its authors. */
    @POST
    @Path("{id}/return")
    public JsonObject giveBack(@PathParam("id") String text, InputStream json) {
        DraftId id = RulebookPath.draft(text);
        RulebookBodies.Comment comment = RulebookBodies.Comment.read(json);
        return DraftJson.of(approvals.giveBack(id, revision(comment.revision()), comment.comment()));
    }

    /** The one that the caller read; a number that is none is never the draft's. */
    private static int revision(long read) {
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, read));
    }
}

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.VersionState;
import org.gatehouse.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** Which version is in force: back to an older one, and what is scheduled withdrawn. */
@Path("/v1/rulebooks")
@RequestScoped
@RolesAllowed({COMPLIANCE, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class RulebookVersionsResource {

    @Inject
    RulebookApprovals approvals;

    @Inject
    RulebookPath path;

    /** Puts the content of an older version into force again, at once, as a new one. */
    @POST
    @Path("{book}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject rollBack(
            @PathParam("book") String book, @QueryParam("layer") @Nullable String layerName, InputStream json) {
        TenantId layer = path.layer(layerName);
        RulebookBodies.RollBack asked = RulebookBodies.RollBack.read(json);
        if (asked.version() < 0 || asked.version() > Integer.MAX_VALUE) {
            throw new NotFound("version");
        }
        return path.json(layer)
                .version(
                        approvals.rollBack(layer, RulebookPath.kind(book), (int) asked.version(), asked.reason()),
                        VersionState.IN_FORCE);
    }

    /** Withdraws a version before its time. */
    @POST
    @Path("{book}/versions/{version}/withdraw")
    public JsonObject withdraw(
            @PathParam("book") String book,
            @PathParam("version") String version,
            @QueryParam("layer") @Nullable String layerName) {
        TenantId layer = path.layer(layerName);
        return path.json(layer)
                .version(
                        approvals.withdraw(layer, RulebookPath.kind(book), RulebookPath.version(version)),
                        VersionState.WITHDRAWN);
    }
}

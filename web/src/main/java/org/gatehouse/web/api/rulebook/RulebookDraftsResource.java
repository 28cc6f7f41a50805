package org.gatehouse.web.api.rulebook;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.json.InputErrors;
import org.jspecify.annotations.Nullable;

/** {@code POST /rulebooks/{book}/drafts}: a whole rulebook, as JSON or as files, becomes a draft. */
@Path("/v1/rulebooks")
@RequestScoped
@RolesAllowed({COMPLIANCE, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class RulebookDraftsResource {

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookPath path;

    @Inject
    ApiCall call;

    @POST
    @Path("{book}/drafts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @PathParam("book") String book, @QueryParam("layer") @Nullable String layerName, InputStream json) {
        RulebookKind kind = RulebookPath.kind(book);
        TenantId layer = path.layer(layerName);
        RulebookBodies.NewDraft asked = RulebookBodies.NewDraft.read(json);
        return created(layer, kind, asked.title(), asked.note(), asked.rules(), asked.tables());
    }

    @POST
    @Path("{book}/drafts")
    @Consumes(RulebookZip.MEDIA_TYPE)
    public Response upload(
            @PathParam("book") String book,
            @QueryParam("layer") @Nullable String layerName,
            @QueryParam("title") @Nullable String title,
            @QueryParam("note") @Nullable String note,
            InputStream zip) {
        RulebookKind kind = RulebookPath.kind(book);
        TenantId layer = path.layer(layerName);
        InputErrors errors = new InputErrors();
        errors.requirePresent("title", title);
        errors.throwIfAny();
        RulebookZip.Content content = RulebookZip.read(kind, zip);
        return created(
                layer, kind, title == null ? "" : title, note == null ? "" : note, content.rules(), content.tables());
    }

    private Response created(
            TenantId layer, RulebookKind kind, String title, String note, String rules, Map<String, String> tables) {
        OpenDraft draft = drafts.open(layer, kind, title, note, rules, tables, call.locale());
        return Response.created(
                        URI.create("/api/v1/rulebook-drafts/" + draft.draft().id()))
                .entity(DraftJson.of(draft))
                .build();
    }
}

package org.gatehouse.web.api.rulebook;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** The rulebooks of a layer, their versions, and what stands in them. */
@Path("/v1/rulebooks")
@RequestScoped
@RolesAllowed({COMPLIANCE, OPERATOR, RESELLER, CUSTOMER})
@Produces(MediaType.APPLICATION_JSON)
public class RulebooksResource {

    @Inject
    RulebookLibrary library;

    @Inject
    RulebookPath path;

    @GET
    public JsonObject list(@QueryParam("layer") @Nullable String layerName) {
        TenantId layer = path.layer(layerName);
        return JsonRecord.page(new Page<>(library.overview(layer), null), path.json(layer)::glance);
    }

    /** What is in force. */
    @GET
    @Path("{book}")
    public JsonObject inForce(@PathParam("book") String book, @QueryParam("layer") @Nullable String layerName) {
        TenantId layer = path.layer(layerName);
        return library.inForce(layer, RulebookPath.kind(book))
                .map(path.json(layer)::content)
                .orElseThrow(() -> new NotFound("version"));
    }

    @GET
    @Path("{book}/versions")
    public JsonObject versions(
            @PathParam("book") String book,
            @QueryParam("layer") @Nullable String layerName,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        TenantId layer = path.layer(layerName);
        return JsonRecord.page(
                library.history(layer, RulebookPath.kind(book), cursor, QueryValues.limit(limit)),
                path.json(layer)::listed);
    }

    @GET
    @Path("{book}/versions/{version}")
    @Produces("application/json;qs=1")
    public JsonObject version(
            @PathParam("book") String book,
            @PathParam("version") String version,
            @QueryParam("layer") @Nullable String layerName) {
        TenantId layer = path.layer(layerName);
        return path.json(layer).content(library.version(layer, RulebookPath.kind(book), RulebookPath.version(version)));
    }

    /** The same as files. */
    @GET
    @Path("{book}/versions/{version}")
    @Produces("application/zip;qs=0.5")
    public Response files(
            @PathParam("book") String book,
            @PathParam("version") String version,
            @QueryParam("layer") @Nullable String layerName) {
        RulebookKind kind = RulebookPath.kind(book);
        RulebookSource source = library.version(path.layer(layerName), kind, RulebookPath.version(version))
                .source();
        return zip(source, "%s-%s.zip".formatted(kind.id(), version));
    }

    static Response zip(RulebookSource source, String name) {
        StreamingOutput files = out -> RulebookZip.write(source, out);
        return Response.ok(files, RulebookZip.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}

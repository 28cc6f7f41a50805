package org.gatehouse.web.api.tenant;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import org.gatehouse.reseller.TenantView;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** Tenants of the caller's branch: a new one, and the one asked for. */
@Path("/v1/tenants")
@RequestScoped
@RolesAllowed({OPERATOR, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {

    @Inject
    Tenants tenants;

    @GET
    public JsonObject list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(tenants.list(cursor, QueryValues.limit(limit)), TenantJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream json) {
        TenantView created = tenants.create(TenantBodies.tenant(json));
        return Response.created(UriBuilder.fromPath("/api/v1/tenants/{name}").build(created.name()))
                .entity(TenantJson.of(created))
                .build();
    }

    @GET
    @Path("{name}")
    public JsonObject find(@PathParam("name") String name) {
        return TenantJson.of(tenants.find(name));
    }
}

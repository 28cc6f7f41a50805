package org.gatehouse.web.api.tenant;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.gatehouse.answer.Page;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.web.api.credit.CreditJson;
import org.gatehouse.web.api.json.JsonRecord;

/** What one tenant of the caller's branch is given: users, API keys, senders, credit. */
@Path("/v1/tenants")
@RequestScoped
@RolesAllowed({OPERATOR, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class TenantAccountResource {

    @Inject
    Tenants tenants;

    @GET
    @Path("{name}/users")
    public JsonObject users(@PathParam("name") String name) {
        return JsonRecord.page(new Page<>(tenants.users(name), null), TenantJson::of);
    }

    @POST
    @Path("{name}/users")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addUser(@PathParam("name") String name, InputStream json) {
        TenantBodies.User user = TenantBodies.user(json);
        return created(TenantJson.of(tenants.addUser(name, user.login(), user.role())));
    }

    /** Keeps a user out: password, API keys, open sessions. */
    @POST
    @Path("{name}/users/{login}/lock")
    public JsonObject lock(@PathParam("name") String name, @PathParam("login") String login) {
        return TenantJson.of(tenants.lockUser(name, login));
    }

    @POST
    @Path("{name}/users/{login}/unlock")
    public JsonObject unlock(@PathParam("name") String name, @PathParam("login") String login) {
        return TenantJson.of(tenants.unlockUser(name, login));
    }

    @GET
    @Path("{name}/apiKeys")
    public JsonObject apiKeys(@PathParam("name") String name) {
        return JsonRecord.page(new Page<>(tenants.apiKeys(name), null), TenantJson::of);
    }

    @DELETE
    @Path("{name}/apiKeys/{id}")
    public void revokeApiKey(@PathParam("name") String name, @PathParam("id") String id) {
        tenants.revokeApiKey(name, id);
    }

    /** The body is optional; {@code {"login"}} says whose key it is to be. */
    @POST
    @Path("{name}/apiKeys")
    public Response addApiKey(@PathParam("name") String name, InputStream json) {
        return created(TenantJson.of(tenants.addApiKey(name, TenantBodies.keyOwner(json))));
    }

    @POST
    @Path("{name}/senders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addSender(@PathParam("name") String name, InputStream json) {
        String sender = TenantBodies.sender(json);
        tenants.addSender(name, sender);
        return created(new JsonRecord().text("name", sender).build());
    }

    /** Tops up once per reference: asked again, it answers the account as it is. */
    @POST
    @Path("{name}/credits")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject topUp(@PathParam("name") String name, InputStream json) {
        TenantBodies.TopUp topUp = TenantBodies.topUp(json);
        return CreditJson.of(tenants.topUp(name, topUp.amount(), topUp.reference()));
    }

    private static Response created(JsonObject entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }
}

package org.gatehouse.web.api.tenant;

import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gatehouse.answer.Page;
import org.gatehouse.reseller.TenantSettings;
import org.gatehouse.web.api.json.JsonRecord;

/** The settings of one tenant of the caller's branch, and a change of one. */
@Path("/v1/tenants")
@RequestScoped
@RolesAllowed({OPERATOR, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class TenantSettingsResource {

    @Inject
    TenantSettings settings;

    @GET
    @Path("{name}/settings")
    public JsonObject list(@PathParam("name") String name) {
        return JsonRecord.page(new Page<>(settings.list(name), null), SettingJson::of);
    }

    /** {@code {"value": …}}; null lets the tenant inherit again. */
    @PUT
    @Path("{name}/settings/{setting}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("name") String name, @PathParam("setting") String setting, InputStream json) {
        return SettingJson.of(settings.change(name, setting, SettingJson.value(json)));
    }
}

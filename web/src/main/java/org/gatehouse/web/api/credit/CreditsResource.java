package org.gatehouse.web.api.credit;

import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;
import static org.gatehouse.account.Role.Names.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.credit.Credits;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** The caller's credit: what there is, and how it came about. */
@Path("/v1/credits")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER, RESELLER, OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {

    @Inject
    Credits credits;

    @Inject
    ApiCall call;

    @GET
    public JsonObject account() {
        return CreditJson.of(credits.account(call.tenant()));
    }

    /** Recomputes the ledger from the rows now. */
    @GET
    @Path("audit")
    public JsonObject audit() {
        return CreditJson.of(credits.audit(call.tenant()));
    }

    @GET
    @Path("entries")
    public JsonObject entries(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(credits.entries(call.tenant(), cursor, QueryValues.limit(limit)), CreditJson::of);
    }
}

package org.gatehouse.web.api.backtest;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.gatehouse.answer.NotFound;
import org.gatehouse.answer.Page;
import org.gatehouse.backtest.Backtest;
import org.gatehouse.backtest.Backtests;
import org.gatehouse.policy.DraftId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.json.JsonForm;
import org.gatehouse.web.api.json.JsonForm.Field;
import org.gatehouse.web.api.json.JsonRecord;

/** The back-tests of one draft. */
@Path("/v1/rulebook-drafts/{id}/backtests")
@RequestScoped
@RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class DraftBacktestsResource {

    @Inject
    Backtests backtests;

    @Inject
    ApiCall call;

    /** Newest first. */
    @GET
    public JsonObject list(@PathParam("id") String id) {
        return JsonRecord.page(new Page<>(backtests.of(read(id)), null), one -> BacktestJson.of(one, call.locale()));
    }

    /** Starts one over the stored traffic of the last {@code days}; 202, since it takes its time. */
    @POST
    @RolesAllowed({COMPLIANCE, RESELLER})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(@PathParam("id") String id, InputStream json) {
        JsonForm form = new JsonForm();
        Field<Long> days = form.whole("days").required();
        form.read(json);
        Backtest started = backtests.start(read(id), days.get());
        return Response.accepted(BacktestJson.of(started, call.locale()))
                .location(URI.create("/api/v1/backtests/" + started.id()))
                .build();
    }

    private static DraftId read(String id) {
        return DraftId.parse(id).orElseThrow(() -> new NotFound("draft"));
    }
}

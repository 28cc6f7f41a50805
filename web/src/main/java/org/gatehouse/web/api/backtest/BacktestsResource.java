package org.gatehouse.web.api.backtest;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.OPERATOR;
import static org.gatehouse.account.Role.Names.RESELLER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.answer.NotFound;
import org.gatehouse.backtest.BacktestId;
import org.gatehouse.backtest.Backtests;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** What drafts would have done to stored traffic. */
@Path("/v1/backtests")
@RequestScoped
@RolesAllowed({COMPLIANCE, OPERATOR, RESELLER})
@Produces(MediaType.APPLICATION_JSON)
public class BacktestsResource {

    @Inject
    Backtests backtests;

    @Inject
    ApiCall call;

    @GET
    @Path("{id}")
    public JsonObject find(@PathParam("id") String id) {
        return BacktestJson.of(backtests.find(read(id)), call.locale());
    }

    /** Cancels it; what was found so far stays. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({COMPLIANCE, RESELLER})
    public JsonObject cancel(@PathParam("id") String id) {
        return BacktestJson.of(backtests.cancel(read(id)), call.locale());
    }

    @GET
    @Path("{id}/lines")
    public JsonObject lines(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(backtests.lines(read(id), cursor, QueryValues.limit(limit)), BacktestJson::of);
    }

    @GET
    @Path("{id}/examples")
    public JsonObject examples(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return JsonRecord.page(backtests.examples(read(id), cursor, QueryValues.limit(limit)), BacktestJson::of);
    }

    /** All lines at once. It is asked for first: once rows flow, no problem can be answered any more. */
    @GET
    @Path("{id}.csv")
    @Produces("text/csv")
    public Response export(@PathParam("id") String id) {
        BacktestId backtest = backtests.find(read(id)).id();
        return Response.ok(new BacktestCsv(backtests, backtest), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + backtest + ".csv\"")
                .build();
    }

    private static BacktestId read(String id) {
        return BacktestId.parse(id).orElseThrow(() -> new NotFound("backtest"));
    }
}

package org.gatehouse.web.api.message;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
import static org.gatehouse.account.Role.Names.CUSTOMER;
import static org.gatehouse.account.Role.Names.VIEWER;

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
import java.io.InputStream;
import org.gatehouse.account.Role;
import org.gatehouse.inquiry.Inquiries;
import org.gatehouse.message.MessageId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.QueryValues;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** Questions about messages: a customer's own, or the open ones of all tenants for compliance. */
@Path("/v1/inquiries")
@RequestScoped
@RolesAllowed({CUSTOMER, VIEWER, COMPLIANCE})
@Produces(MediaType.APPLICATION_JSON)
public class InquiriesResource {

    @Inject
    Inquiries inquiries;

    @Inject
    ApiCall call;

    @GET
    public JsonObject list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return call.role() == Role.COMPLIANCE
                ? JsonRecord.page(inquiries.open(cursor, QueryValues.limit(limit)), InquiryJson::of)
                : JsonRecord.page(inquiries.list(call.tenant(), cursor, QueryValues.limit(limit)), InquiryJson::of);
    }

    /** Answers the open question about a message. */
    @POST
    @Path("{id}/answer")
    @RolesAllowed(COMPLIANCE)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject answer(@PathParam("id") String id, InputStream json) {
        MessageId message = MessageInquiryResource.read(id);
        return InquiryJson.of(inquiries.answer(message, InquiryBodies.answer(json)));
    }
}

package org.gatehouse.web.api.message;

import static org.gatehouse.account.Role.Names.COMPLIANCE;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.answer.NotFound;
import org.gatehouse.message.MessageId;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.why.MessageDecisions;

/** Why one message stands where it stands. */
@Path("/v1/messages/{id}/decision")
@RequestScoped
@RolesAllowed({COMPLIANCE, OPERATOR, RESELLER, CUSTOMER, VIEWER})
@Produces(MediaType.APPLICATION_JSON)
public class MessageDecisionResource {

    @Inject
    MessageDecisions decisions;

    @Inject
    ApiCall call;

    @GET
    public JsonObject decision(@PathParam("id") String id) {
        MessageId message = MessageId.parse(id).orElseThrow(() -> new NotFound("message"));
        return DecisionJson.of(decisions.of(message, call.locale()), call.locale());
    }
}

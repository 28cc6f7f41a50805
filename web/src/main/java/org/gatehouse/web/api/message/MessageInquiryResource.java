package org.gatehouse.web.api.message;

import static org.gatehouse.account.Role.Names.CUSTOMER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.gatehouse.answer.NotFound;
import org.gatehouse.inquiry.Inquiries;
import org.gatehouse.message.MessageId;

/** The question why one message was stopped. */
@Path("/v1/messages/{id}/inquiry")
@RequestScoped
@RolesAllowed(CUSTOMER)
@Produces(MediaType.APPLICATION_JSON)
public class MessageInquiryResource {

    @Inject
    Inquiries inquiries;

    /** Asks; the same question again changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject ask(@PathParam("id") String id, InputStream json) {
        MessageId message = read(id);
        return InquiryJson.of(inquiries.ask(message, InquiryBodies.comment(json)));
    }

    /** Takes the question back. */
    @DELETE
    public void withdraw(@PathParam("id") String id) {
        inquiries.withdraw(read(id));
    }

    static MessageId read(String id) {
        return MessageId.parse(id).orElseThrow(() -> new NotFound("message"));
    }
}

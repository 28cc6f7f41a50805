package org.gatehouse.web.api.campaign;

import static org.gatehouse.account.Role.Names.CUSTOMER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.gatehouse.answer.Conflict;
import org.gatehouse.campaign.CampaignDraft;
import org.gatehouse.campaign.CampaignState;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.RecipientSource;
import org.gatehouse.campaign.Submission;
import org.gatehouse.web.api.ApiCall;
import org.gatehouse.web.api.json.InputErrors;
import org.gatehouse.web.api.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/** {@code POST /campaigns}: as JSON with its recipients, or as multipart with a file of them. */
@Path("/v1/campaigns")
@RequestScoped
@RolesAllowed(CUSTOMER)
@Produces(MediaType.APPLICATION_JSON)
public class SubmitCampaignResource {

    private static final String KEY = "Idempotency-Key";

    @Inject
    Campaigns campaigns;

    @Inject
    ApiCall call;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(@HeaderParam(KEY) @Nullable String key, InputStream json) {
        InputErrors errors = new InputErrors();
        requireKey(key, errors);
        CampaignBody body = CampaignBody.whole(json, errors);
        return submit(key, body.draft(), body.recipients(), errors);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@HeaderParam(KEY) @Nullable String key, List<EntityPart> parts) {
        InputErrors errors = new InputErrors();
        requireKey(key, errors);
        CampaignUpload upload = new CampaignUpload(parts, errors);
        return submit(key, upload.draft(), upload.recipients(), errors);
    }

    private Response submit(@Nullable String key, CampaignDraft draft, RecipientSource recipients, InputErrors errors) {
        String idempotencyKey = key == null ? "" : key;
        if (!errors.isEmpty()) {
            errors.addAll(campaigns.faults(call.tenant(), idempotencyKey, draft, recipients, errors.fields()));
            errors.throwIfAny();
        }
        Submission submission = campaigns.submit(call.tenant(), idempotencyKey, draft, recipients);
        if (submission instanceof Submission.Accepted accepted) {
            return accepted(accepted.id().toString());
        }
        throw new Conflict(
                "idempotency.conflict",
                ((Submission.KeyConflict) submission).earlier().toString());
    }

    private static Response accepted(String id) {
        return Response.accepted(new JsonRecord()
                        .text("id", id)
                        .name("state", CampaignState.ADMITTING)
                        .build())
                .location(URI.create("/api/v1/campaigns/" + id))
                .build();
    }

    private static void requireKey(@Nullable String key, InputErrors errors) {
        errors.requirePresent(KEY, key == null || key.isBlank() ? null : key);
    }
}

package org.gatehouse.web.api.campaign;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.campaign.CampaignDraft;
import org.gatehouse.campaign.RecipientSource;
import org.gatehouse.web.api.json.InputErrors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with a file: the parts {@code campaign} (JSON) and {@code recipients} (CSV) in either order. The container
 * has put large parts on disk; the file goes on to the boundary as a stream and is never held in memory.
 */
final class CampaignUpload {

    private static final Set<String> PARTS = Set.of("campaign", "recipients");

    private final Map<String, EntityPart> parts = new HashMap<>();
    private final CampaignBody body;

    CampaignUpload(List<EntityPart> sent, InputErrors errors) {
        for (EntityPart part : sent) {
            if (!PARTS.contains(part.getName())) {
                errors.add(part.getName(), "json.unknown", part.getName());
            } else if (parts.put(part.getName(), part) != null) {
                errors.add(part.getName(), "json.duplicate");
            }
        }
        PARTS.stream().sorted().forEach(name -> errors.requirePresent(name, parts.get(name)));
        if (!parts.containsKey("campaign")) {
            errors.throwIfAny();
        }
        PARTS.forEach(name -> checkCharset(name, errors));
        body = CampaignBody.withoutRecipients(content("campaign"), errors);
    }

    CampaignDraft draft() {
        return body.draft();
    }

    /** None when there is no such part, which is noted then. */
    RecipientSource recipients() {
        return parts.containsKey("recipients")
                ? new RecipientSource.Csv(content("recipients"))
                : new RecipientSource.Listed(List.of());
    }

    private InputStream content(String name) {
        @Nullable EntityPart part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("There is no part " + name);
        }
        return part.getContent();
    }

    private void checkCharset(String name, InputErrors errors) {
        @Nullable EntityPart part = parts.get(name);
        @Nullable MediaType type = part == null ? null : part.getMediaType();
        @Nullable String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            errors.add(name, "csv.charset", charset);
        }
    }
}

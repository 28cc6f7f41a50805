package org.gatehouse.web.api.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.web.api.json.TooLarge;

/** Bodies end at 16 MB; an upload with a file of recipients at 512 MB. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {

    static final long BODY_OCTETS = 16L << 20;
    static final long UPLOAD_OCTETS = 512L << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        MediaType type = request.getMediaType();
        long limit = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? UPLOAD_OCTETS : BODY_OCTETS;
        if (declaredLength(request) > limit) {
            throw new TooLarge();
        }
        request.setEntityStream(new BodyLimit(request.getEntityStream(), limit));
    }

    /** The declared length in octets, −1 when none; {@code getLength()} knows no more than 2 GB. */
    private static long declaredLength(ContainerRequestContext request) {
        String header = request.getHeaderString("Content-Length");
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException beyondAnyLimit) {
            return Long.MAX_VALUE;
        }
    }
}

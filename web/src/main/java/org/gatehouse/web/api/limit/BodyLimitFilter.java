package org.gatehouse.web.api.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import org.gatehouse.web.api.json.TooLarge;

/**
 * Bodies end at 16 MB; an upload with a file of recipients at 512 MB. A body that says it is somewhat longer is read to
 * its end and dropped: many clients read no answer before they could send all.
 */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {

    static final long BODY_OCTETS = 16L << 20;
    static final long UPLOAD_OCTETS = 512L << 20;
    private static final long DROPPED_OCTETS = 64L << 20;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        MediaType type = request.getMediaType();
        long limit = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) ? UPLOAD_OCTETS : BODY_OCTETS;
        long declared = declaredLength(request);
        if (declared > limit) {
            if (declared <= DROPPED_OCTETS) {
                request.getEntityStream().transferTo(OutputStream.nullOutputStream());
            }
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

package org.gatehouse.web.api.campaign;

import jakarta.ws.rs.WebApplicationException;

/** A JSON body with more recipients than JSON is good for: 413. */
class TooManyRecipients extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    TooManyRecipients() {
        super(413);
    }
}

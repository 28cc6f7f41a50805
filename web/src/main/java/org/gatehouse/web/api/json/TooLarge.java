package org.gatehouse.web.api.json;

/** A body longer than its limit, or one with more in it than JSON is good for: 413. */
public class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

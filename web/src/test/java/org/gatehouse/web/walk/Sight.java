package org.gatehouse.web.walk;

/**
 * One page as somebody sees it.
 *
 * @param page the file in the webapp
 * @param address that leads to it
 * @param status of the answer
 */
record Sight(String page, String address, int status) {

    /** A page that needs nothing but its name. */
    static Sight of(String page) {
        return at(page, "/" + page);
    }

    static Sight at(String page, String address) {
        return new Sight(page, address, 200);
    }
}

package org.gatehouse.account;

/** What a user may do; the names are those of the API, the groups of Jakarta Security and the pages. */
public enum Role {
    OPERATOR,
    COMPLIANCE,
    RESELLER,
    CUSTOMER,
    VIEWER;

    /** The roles as constants for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String OPERATOR = "OPERATOR";
        public static final String COMPLIANCE = "COMPLIANCE";
        public static final String RESELLER = "RESELLER";
        public static final String CUSTOMER = "CUSTOMER";
        public static final String VIEWER = "VIEWER";

        private Names() {}
    }
}

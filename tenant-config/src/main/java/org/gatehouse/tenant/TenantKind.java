package org.gatehouse.tenant;

/** What a tenant is in the tree of platform, resellers and customers. */
public enum TenantKind {
    /** The operator's own tenant, the root; exactly one. */
    PLATFORM,
    RESELLER,
    CUSTOMER
}

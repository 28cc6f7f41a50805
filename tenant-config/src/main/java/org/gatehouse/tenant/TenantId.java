package org.gatehouse.tenant;

import java.io.Serializable;

/**
 * The key of one tenant. It names the tenant's database ({@code gh_t_<id>}) and the role that may read it
 * ({@code gh_r_<id>}); there is no default tenant (architecture, section 5).
 */
public record TenantId(long value) implements Serializable {

    public TenantId {
        if (value < 1) {
            throw new IllegalArgumentException("The tenant id (%d) must be 1 or more.".formatted(value));
        }
    }

    /** The database that holds this tenant's data. */
    public String database() {
        return "gh_t_" + value;
    }

    /** The database role with rights on {@link #database()} and on nothing else. */
    public String role() {
        return "gh_r_" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

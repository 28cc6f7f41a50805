/**
 * Connections bound to one tenant: the transaction carries the {@link org.gatehouse.tenant.TenantId}, and every
 * connection takes its role and database at checkout. Nothing else may touch the raw data sources.
 */
@NullMarked
package org.gatehouse.tenant.binding;

import org.jspecify.annotations.NullMarked;

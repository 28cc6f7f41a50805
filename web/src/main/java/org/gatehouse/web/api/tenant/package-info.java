/** Tenants, for operator and reseller: create, users, API keys, senders, top-ups. */
@NullMarked
package org.gatehouse.web.api.tenant;

import org.jspecify.annotations.NullMarked;

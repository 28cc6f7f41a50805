/** Who acts: callers, users, API keys, and the boundary on which operators and resellers manage tenants. */
@NullMarked
package org.gatehouse.account;

import org.jspecify.annotations.NullMarked;

/** The boundary on which operators and resellers manage tenants: create, users, keys, senders, credit. */
@NullMarked
package org.gatehouse.reseller;

import org.jspecify.annotations.NullMarked;

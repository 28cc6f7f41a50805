/** The database keeps tenants apart: checked on a real server, without the portal. */
@NullMarked
package org.gatehouse.tenancy;

import org.jspecify.annotations.NullMarked;

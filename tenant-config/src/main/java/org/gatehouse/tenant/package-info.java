/** Who the tenants are, their settings, where each one's data lives, and how it is migrated. */
@NullMarked
package org.gatehouse.tenant;

import org.jspecify.annotations.NullMarked;

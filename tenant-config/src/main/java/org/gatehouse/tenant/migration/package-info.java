/** Databases, roles and their tables, made and kept up to date by the admin account. */
@NullMarked
package org.gatehouse.tenant.migration;

import org.jspecify.annotations.NullMarked;

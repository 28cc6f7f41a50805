/** Prepared statements with bound values, on a connection that somebody else opened and bound. */
@NullMarked
package org.gatehouse.tenant.sql;

import org.jspecify.annotations.NullMarked;

/** Tenants stay apart inside the server: on the pools' real connections, through JDBC and JPA. */
@NullMarked
package org.gatehouse.web.tenancy;

import org.jspecify.annotations.NullMarked;

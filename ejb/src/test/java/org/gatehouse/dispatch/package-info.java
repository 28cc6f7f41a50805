/** Claims, strides, outcomes and what a crash leaves of them, on a real MariaDB with a carrier on a socket. */
@NullMarked
package org.gatehouse.dispatch;

import org.jspecify.annotations.NullMarked;

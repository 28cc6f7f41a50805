/** What becomes of what a carrier delivers, on a real MariaDB. */
@NullMarked
package org.gatehouse.receipt;

import org.jspecify.annotations.NullMarked;

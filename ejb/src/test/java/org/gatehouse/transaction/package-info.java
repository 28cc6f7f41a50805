/** How transactions are repeated. */
@NullMarked
package org.gatehouse.transaction;

import org.jspecify.annotations.NullMarked;

/** The intercept list on a real database: what a failure leaves there. */
@NullMarked
package org.gatehouse.intercept;

import org.jspecify.annotations.NullMarked;

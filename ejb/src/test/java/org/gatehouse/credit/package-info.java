/** Credit on a real database. */
@NullMarked
package org.gatehouse.credit;

import org.jspecify.annotations.NullMarked;

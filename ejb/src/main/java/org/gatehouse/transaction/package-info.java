/** One transaction on control or on one tenant's database, repeated when it met another. */
@NullMarked
package org.gatehouse.transaction;

import org.jspecify.annotations.NullMarked;

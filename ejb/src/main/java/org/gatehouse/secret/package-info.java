/** Keyed hashes and encryption for what control may not hold in clear. */
@NullMarked
package org.gatehouse.secret;

import org.jspecify.annotations.NullMarked;

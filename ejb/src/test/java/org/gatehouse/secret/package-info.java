/** Keyed hashes and sealing. */
@NullMarked
package org.gatehouse.secret;

import org.jspecify.annotations.NullMarked;

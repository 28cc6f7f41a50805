/** The page of one message: why it stands where it stands. */
@NullMarked
package org.gatehouse.web.why;

import org.jspecify.annotations.NullMarked;

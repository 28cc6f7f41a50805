/** Numbers not to be tried again until a given time, and who originated each record. */
@NullMarked
package org.gatehouse.intercept;

import org.jspecify.annotations.NullMarked;

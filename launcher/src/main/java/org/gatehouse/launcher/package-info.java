/** The runnable: embedded database, portal and simulator as children of one process. */
@NullMarked
package org.gatehouse.launcher;

import org.jspecify.annotations.NullMarked;

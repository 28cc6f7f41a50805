/** The page of what waits for the visitor, and its count in the navigation. */
@NullMarked
package org.gatehouse.web.queue;

import org.jspecify.annotations.NullMarked;

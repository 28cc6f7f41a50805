/** What waits for the caller's decision. */
@NullMarked
package org.gatehouse.web.api.queue;

import org.jspecify.annotations.NullMarked;

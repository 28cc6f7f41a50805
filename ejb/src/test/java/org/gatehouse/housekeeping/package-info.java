/** What is over goes and nothing else does: on a real server, with time moved on. */
@NullMarked
package org.gatehouse.housekeeping;

import org.jspecify.annotations.NullMarked;

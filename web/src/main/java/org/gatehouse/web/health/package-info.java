/** What a supervisor asks of the process: is it alive. */
@NullMarked
package org.gatehouse.web.health;

import org.jspecify.annotations.NullMarked;

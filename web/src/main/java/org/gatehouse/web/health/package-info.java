/** What a supervisor asks of the process: is it alive, can it serve. */
@NullMarked
package org.gatehouse.web.health;

import org.jspecify.annotations.NullMarked;

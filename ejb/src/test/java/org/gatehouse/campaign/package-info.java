/** What compliance staff see of a held message. */
@NullMarked
package org.gatehouse.campaign;

import org.jspecify.annotations.NullMarked;

/** What every boundary answers with: pages of a list, and the caller's mistakes. */
@NullMarked
package org.gatehouse.answer;

import org.jspecify.annotations.NullMarked;

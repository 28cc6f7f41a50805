/** What every boundary answers with. */
@NullMarked
package org.gatehouse.answer;

import org.jspecify.annotations.NullMarked;

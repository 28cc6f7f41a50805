/** The checker against texts that mean well and texts that do not. */
@NullMarked
package org.gatehouse.rules.language;

import org.jspecify.annotations.NullMarked;

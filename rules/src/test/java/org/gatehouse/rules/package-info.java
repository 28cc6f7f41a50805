/** What holds of the whole module. */
@NullMarked
package org.gatehouse.rules;

import org.jspecify.annotations.NullMarked;

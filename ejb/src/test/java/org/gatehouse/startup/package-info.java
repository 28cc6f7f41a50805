/** The first start. */
@NullMarked
package org.gatehouse.startup;

import org.jspecify.annotations.NullMarked;

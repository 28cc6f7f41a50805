/** The rules of the house over all features. */
@NullMarked
package org.gatehouse;

import org.jspecify.annotations.NullMarked;

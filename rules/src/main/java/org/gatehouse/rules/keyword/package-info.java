/** Finds which of thousands of listed words a text holds. What a hit leads to is not decided here. */
@NullMarked
package org.gatehouse.rules.keyword;

import org.jspecify.annotations.NullMarked;

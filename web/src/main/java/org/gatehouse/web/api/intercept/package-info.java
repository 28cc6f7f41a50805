/** The intercept list: what this tenant's messages originated. */
@NullMarked
package org.gatehouse.web.api.intercept;

import org.jspecify.annotations.NullMarked;

/** Problems by RFC 9457: one mapper per kind of mistake, one shape for all of them. */
@NullMarked
package org.gatehouse.web.api.problem;

import org.jspecify.annotations.NullMarked;

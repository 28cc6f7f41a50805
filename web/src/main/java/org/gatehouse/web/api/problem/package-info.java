/** What the boundaries throw becomes a problem: one mapper per kind of mistake. */
@NullMarked
package org.gatehouse.web.api.problem;

import org.jspecify.annotations.NullMarked;

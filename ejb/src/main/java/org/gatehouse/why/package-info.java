/**
 * Why a message stands where it stands: what was decided about it, by which rule of which version, upon which facts,
 * and whether it would be decided so again.
 */
@NullMarked
package org.gatehouse.why;

import org.jspecify.annotations.NullMarked;

/** Rulebooks from outside: read, drafted, approved, rolled back; whole ones as files for version control. */
@NullMarked
package org.gatehouse.web.api.rulebook;

import org.jspecify.annotations.NullMarked;

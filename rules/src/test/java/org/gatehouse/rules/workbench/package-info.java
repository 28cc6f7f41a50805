/** What people do with a rulebook, on drafts that are right, half right and wrong. */
@NullMarked
package org.gatehouse.rules.workbench;

import org.jspecify.annotations.NullMarked;

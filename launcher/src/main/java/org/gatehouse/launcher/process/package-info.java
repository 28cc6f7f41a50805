/**
 * Child processes of the launcher: started so that none outlives it, their output kept in bounded log files. Knows
 * nothing of databases or portals.
 */
@NullMarked
package org.gatehouse.launcher.process;

import org.jspecify.annotations.NullMarked;

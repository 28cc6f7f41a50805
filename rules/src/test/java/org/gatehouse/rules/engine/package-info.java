/** The engine: what it answers, and that it defines no class while it does. */
@NullMarked
package org.gatehouse.rules.engine;

import org.jspecify.annotations.NullMarked;

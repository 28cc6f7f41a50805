/** The six rulebooks in force: their sources, their tables, and the questions the portal asks them. */
@NullMarked
package org.gatehouse.rules.book;

import org.jspecify.annotations.NullMarked;

/** The way from a queued message to its result on a real MariaDB, step by step, for the tests of its features. */
@NullMarked
package org.gatehouse.pipeline;

import org.jspecify.annotations.NullMarked;

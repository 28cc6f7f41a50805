@NullMarked
package org.gatehouse.queue;

import org.jspecify.annotations.NullMarked;

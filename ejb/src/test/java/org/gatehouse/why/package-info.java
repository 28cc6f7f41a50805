@NullMarked
package org.gatehouse.why;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.gatehouse.work;

import org.jspecify.annotations.NullMarked;

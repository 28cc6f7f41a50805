@NullMarked
package org.gatehouse.policy;

import org.jspecify.annotations.NullMarked;

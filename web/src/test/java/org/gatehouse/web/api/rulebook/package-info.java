@NullMarked
package org.gatehouse.web.api.rulebook;

import org.jspecify.annotations.NullMarked;

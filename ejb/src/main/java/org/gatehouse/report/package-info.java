/** The boundary of single messages and exports. */
@NullMarked
package org.gatehouse.report;

import org.jspecify.annotations.NullMarked;

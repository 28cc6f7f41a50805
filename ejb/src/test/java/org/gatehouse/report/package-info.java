@NullMarked
package org.gatehouse.report;

import org.jspecify.annotations.NullMarked;

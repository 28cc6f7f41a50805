/** What was done, by whom and when. Written by every boundary that changes something of weight; read by people. */
@NullMarked
package org.gatehouse.audit;

import org.jspecify.annotations.NullMarked;

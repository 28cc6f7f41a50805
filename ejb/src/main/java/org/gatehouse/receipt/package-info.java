/**
 * From a carrier's receipt to a message's fate: stored before it is acknowledged, matched, classified, applied once.
 */
@NullMarked
package org.gatehouse.receipt;

import org.jspecify.annotations.NullMarked;

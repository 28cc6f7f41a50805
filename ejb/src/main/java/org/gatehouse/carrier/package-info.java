/** The way out: SMPP binds, the window, text as PDUs, receipts and inbound messages as values. Knows no campaign. */
@NullMarked
package org.gatehouse.carrier;

import org.jspecify.annotations.NullMarked;

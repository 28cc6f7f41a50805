/** Who asked for no more messages. Page beans only: each holds input and answer and calls one boundary. */
@NullMarked
package org.gatehouse.web.optout;

import org.jspecify.annotations.NullMarked;

/** What recipients wrote back. Page beans only: each holds input and answer and calls one boundary. */
@NullMarked
package org.gatehouse.web.reply;

import org.jspecify.annotations.NullMarked;

/** The account and its entries. Page beans only: each holds input and answer and calls one boundary. */
@NullMarked
package org.gatehouse.web.credit;

import org.jspecify.annotations.NullMarked;

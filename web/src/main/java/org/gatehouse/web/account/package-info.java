/** Sign-in and the own password. Page beans only: each holds input and answer and calls one boundary. */
@NullMarked
package org.gatehouse.web.account;

import org.jspecify.annotations.NullMarked;

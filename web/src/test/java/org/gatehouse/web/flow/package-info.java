/**
 * The message's way from outside: what the carrier does, what people decide and what fails on the way, against a whole
 * portal with a real database and real SMPP, told apart only by what the API and the carrier say.
 */
@NullMarked
package org.gatehouse.web.flow;

import org.jspecify.annotations.NullMarked;

/** Opt-outs: who asked for no more messages. */
@NullMarked
package org.gatehouse.web.api.optout;

import org.jspecify.annotations.NullMarked;

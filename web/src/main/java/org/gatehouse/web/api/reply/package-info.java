/** Replies: what recipients wrote back. */
@NullMarked
package org.gatehouse.web.api.reply;

import org.jspecify.annotations.NullMarked;

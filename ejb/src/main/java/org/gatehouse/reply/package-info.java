/** What recipients write back: to whom it belongs and what it means. */
@NullMarked
package org.gatehouse.reply;

import org.jspecify.annotations.NullMarked;

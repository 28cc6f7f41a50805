/** From queued to submitted: chunks are claimed, marked in strides, sent, and their outcomes stored. */
@NullMarked
package org.gatehouse.dispatch;

import org.jspecify.annotations.NullMarked;

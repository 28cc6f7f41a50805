/** The words of the field, and the sentences that explain decisions. */
@NullMarked
package org.gatehouse.rules.message;

import org.jspecify.annotations.NullMarked;

/** Numbers as people write them. */
@NullMarked
package org.gatehouse.contact;

import org.jspecify.annotations.NullMarked;

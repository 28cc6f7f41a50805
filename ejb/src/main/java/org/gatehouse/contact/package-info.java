/** Who was written to of late, so that a reply finds the tenant it belongs to. */
@NullMarked
package org.gatehouse.contact;

import org.jspecify.annotations.NullMarked;

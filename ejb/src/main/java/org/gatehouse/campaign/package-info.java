/** The boundary of campaigns: submit, follow, cancel, hold. */
@NullMarked
package org.gatehouse.campaign;

import org.jspecify.annotations.NullMarked;

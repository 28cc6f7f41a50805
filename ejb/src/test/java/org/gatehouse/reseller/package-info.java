/** What may be entered about tenants. */
@NullMarked
package org.gatehouse.reseller;

import org.jspecify.annotations.NullMarked;

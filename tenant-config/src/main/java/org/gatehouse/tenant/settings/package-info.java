/** Settings with unit and range, inherited from platform to reseller to tenant, checked when they are set. */
@NullMarked
package org.gatehouse.tenant.settings;

import org.jspecify.annotations.NullMarked;

/** Campaigns: submit, follow, cancel; and held ones, for compliance staff. */
@NullMarked
package org.gatehouse.web.api.campaign;

import org.jspecify.annotations.NullMarked;

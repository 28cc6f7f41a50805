/** The account of credit and its entries. */
@NullMarked
package org.gatehouse.web.api.credit;

import org.jspecify.annotations.NullMarked;

/** Browser tests: the main ways of a customer, compliance and the operator through the pages of a running portal. */
@NullMarked
package org.gatehouse.web.walk;

import org.jspecify.annotations.NullMarked;

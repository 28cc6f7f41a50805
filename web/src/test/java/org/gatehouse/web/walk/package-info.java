/**
 * Browser tests: the main ways of a customer, compliance and the operator through the pages of a running portal. They
 * share one browser, which takes one thread: so each class runs in the same thread as the others.
 */
@NullMarked
package org.gatehouse.web.walk;

import org.jspecify.annotations.NullMarked;

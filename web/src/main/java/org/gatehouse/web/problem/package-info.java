/** What went wrong with a request, by RFC 9457: one shape for the API and for sign-in. */
@NullMarked
package org.gatehouse.web.problem;

import org.jspecify.annotations.NullMarked;

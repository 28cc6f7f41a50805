/** Who calls: API keys for the API, sign-in for the pages, and the headers that every answer carries. */
@NullMarked
package org.gatehouse.web.security;

import org.jspecify.annotations.NullMarked;

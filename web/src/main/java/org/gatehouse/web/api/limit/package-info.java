/** How much one caller may ask: requests per second for each API key, and octets for each body. */
@NullMarked
package org.gatehouse.web.api.limit;

import org.jspecify.annotations.NullMarked;

/** A whole portal for tests: started by the launcher as its users start it, asked through its API. */
@NullMarked
package org.gatehouse.web.portal;

import org.jspecify.annotations.NullMarked;

/** Uploads as people send them: what is taken as given, and what ends with a clear error. */
@NullMarked
package org.gatehouse.admission;

import org.jspecify.annotations.NullMarked;

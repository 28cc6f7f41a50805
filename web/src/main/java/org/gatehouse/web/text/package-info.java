/** Sentences for people: the caller's language, and the bundles that say what cannot be accepted and why. */
@NullMarked
package org.gatehouse.web.text;

import org.jspecify.annotations.NullMarked;

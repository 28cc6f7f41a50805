/** The API of {@code /api/v1}: one resource per feature, each parse, boundary, switch on the answer. Knows no Faces. */
@NullMarked
package org.gatehouse.web.api;

import org.jspecify.annotations.NullMarked;

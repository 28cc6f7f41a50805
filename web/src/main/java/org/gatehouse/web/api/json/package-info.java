/** JSON at the edge: bodies read field by field without a tree, answers written with null fields present. */
@NullMarked
package org.gatehouse.web.api.json;

import org.jspecify.annotations.NullMarked;

/** Single messages and rejected rows: pages of them, and exports that stream. */
@NullMarked
package org.gatehouse.web.api.message;

import org.jspecify.annotations.NullMarked;

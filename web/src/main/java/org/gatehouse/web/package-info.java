/** Pages, API and sign-in. Asks the boundaries of the ejb module; knows no SQL and no persistence. */
@NullMarked
package org.gatehouse.web;

import org.jspecify.annotations.NullMarked;

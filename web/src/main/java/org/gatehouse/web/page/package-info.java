/**
 * What all pages share: who looks, in which language, time zone and light, and how answers and problems are told. Knows
 * no feature.
 */
@NullMarked
package org.gatehouse.web.page;

import org.jspecify.annotations.NullMarked;

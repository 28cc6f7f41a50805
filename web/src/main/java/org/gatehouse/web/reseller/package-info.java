/**
 * Tenants as the operator and resellers manage them. Page beans only: each holds input and answer and calls one
 * boundary.
 */
@NullMarked
package org.gatehouse.web.reseller;

import org.jspecify.annotations.NullMarked;

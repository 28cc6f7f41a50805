/**
 * Assembles the node at start: data sources, configuration, control database, first tenants and sign-ins. Fails at
 * start, not at night.
 */
@NullMarked
package org.gatehouse.startup;

import org.jspecify.annotations.NullMarked;

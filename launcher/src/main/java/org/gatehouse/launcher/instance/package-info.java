/**
 * One running Gatehouse: its data directory, and the database, simulator and portal that run as its children. Reads no
 * table and speaks no API; it only starts, watches and stops.
 */
@NullMarked
package org.gatehouse.launcher.instance;

import org.jspecify.annotations.NullMarked;

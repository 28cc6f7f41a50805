/**
 * A MariaDB server of our own: binaries from the class path, a durable data directory, a child process that ends with
 * the launcher and is never mistaken for another server. Creates no schema; that is the portal's business.
 */
@NullMarked
package org.gatehouse.launcher.database;

import org.jspecify.annotations.NullMarked;

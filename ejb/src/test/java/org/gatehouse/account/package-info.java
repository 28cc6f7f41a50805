/** Users, passwords, lockout. */
@NullMarked
package org.gatehouse.account;

import org.jspecify.annotations.NullMarked;

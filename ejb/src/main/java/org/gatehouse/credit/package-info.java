/** The ledger: accounts, movements, entries. A movement is a guarded transition of message rows. */
@NullMarked
package org.gatehouse.credit;

import org.jspecify.annotations.NullMarked;

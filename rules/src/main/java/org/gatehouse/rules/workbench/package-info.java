/**
 * What people do with a rulebook before it is in force: read it in plain words, edit it rule by rule, check it, try it,
 * run its tests. Knows no storage; nothing here is asked while messages are sent.
 */
@NullMarked
package org.gatehouse.rules.workbench;

import org.jspecify.annotations.NullMarked;

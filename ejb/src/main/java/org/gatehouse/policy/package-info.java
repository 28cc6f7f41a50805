/**
 * Rulebooks as people change them: versions that never change, which of them are in force on this node, drafts, and
 * their approval by a second person. Asks the rules nothing about messages; the gate does.
 */
@NullMarked
package org.gatehouse.policy;

import org.jspecify.annotations.NullMarked;

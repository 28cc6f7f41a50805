/**
 * The language of rules: restricted DRL, read by Drools' own parser, checked against a vocabulary, and kept as our own
 * tree. What is not known is refused. Nothing here runs or compiles anything, and no Drools type leaves this package.
 */
@NullMarked
package org.gatehouse.rules.language;

import org.jspecify.annotations.NullMarked;

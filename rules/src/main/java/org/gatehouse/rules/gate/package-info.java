/**
 * The question "may this message go": the facts of a campaign, a text and a recipient, and the verdict. Values only;
 * the rulebooks answer.
 */
@NullMarked
package org.gatehouse.rules.gate;

import org.jspecify.annotations.NullMarked;

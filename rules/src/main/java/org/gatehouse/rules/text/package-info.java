/**
 * What a text is on the air and how it is compared: alphabets, parts, templates, folding. Knows nothing of campaigns,
 * tenants or rules.
 */
@NullMarked
package org.gatehouse.rules.text;

import org.jspecify.annotations.NullMarked;

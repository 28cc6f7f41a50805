/**
 * What customers ask compliance about single messages, and the answers. Question and answer lie in the tenant's
 * database; control only lists what is open.
 */
@NullMarked
package org.gatehouse.inquiry;

import org.jspecify.annotations.NullMarked;

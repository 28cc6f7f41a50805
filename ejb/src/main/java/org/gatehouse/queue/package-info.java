/** What waits for a person's decision: held campaigns, drafts of rulebooks, inquiries. */
@NullMarked
package org.gatehouse.queue;

import org.jspecify.annotations.NullMarked;

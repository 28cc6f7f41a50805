/** From an upload to stored, checked, reserved messages, in batches that go on after a crash. */
@NullMarked
package org.gatehouse.admission;

import org.jspecify.annotations.NullMarked;

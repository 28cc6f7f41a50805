/** What is to be done, and when: tickets in control that say which campaign of which tenant has work. */
@NullMarked
package org.gatehouse.work;

import org.jspecify.annotations.NullMarked;

/** The message centre: takes a submit, asks the behaviour for an answer, and lets its events happen in time. */
@NullMarked
package org.gatehouse.simulator.smsc;

import org.jspecify.annotations.NullMarked;

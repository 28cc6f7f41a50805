/** The rulebooks as they ship: what they answer, why each rule and row is there, and that answers can be had again. */
@NullMarked
package org.gatehouse.rules.book;

import org.jspecify.annotations.NullMarked;

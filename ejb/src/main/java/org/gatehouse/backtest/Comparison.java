package org.gatehouse.backtest;

import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;

/**
 * The rulebooks that count for one tenant, as they are in force and with the draft in its layer.
 *
 * @param kind the rulebook that the draft changes; the others are the same on both sides
 */
record Comparison(RulebookKind kind, Rulebooks inForce, Rulebooks drafted) {}

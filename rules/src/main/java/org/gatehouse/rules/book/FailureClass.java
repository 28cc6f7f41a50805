package org.gatehouse.rules.book;

import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/** What a carrier's final result means in our words. */
public record FailureClass(Reason reason, boolean permanent, RuleRef rule) {}

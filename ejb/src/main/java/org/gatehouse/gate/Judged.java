package org.gatehouse.gate;

import org.gatehouse.message.Outcome;
import org.gatehouse.rules.gate.Verdict;

/** A candidate with what the rules say and where that sends it. */
public record Judged(Candidate candidate, Verdict verdict, Outcome outcome) {}

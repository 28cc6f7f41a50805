package org.gatehouse.policy;

import org.gatehouse.rules.workbench.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a draft and the version in force answer to the same question.
 *
 * @param inForce null when the layer has no such rulebook in force
 */
public record TrialAnswer(Answer draft, @Nullable Answer inForce) {}

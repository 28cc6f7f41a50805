package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import org.gatehouse.rules.book.RulebookSource;

/**
 * A draft as it stands.
 *
 * @param source cites the number that the next version would have
 * @param steps the edits that are kept, the oldest first; those behind {@code draft.stepNo()} were undone
 */
public record OpenDraft(Draft draft, Layer layer, RulebookSource source, List<Step> steps) {

    public OpenDraft {
        steps = List.copyOf(steps);
    }

    /**
     * One edit.
     *
     * @param deed what was done, such as {@code rule.replaced}; a key for pages
     * @param subject to which rule or table
     */
    public record Step(int number, String author, Instant at, String deed, String subject) {}

    public boolean canUndo() {
        return steps.stream().anyMatch(step -> step.number() < draft.stepNo());
    }

    public boolean canRedo() {
        return steps.stream().anyMatch(step -> step.number() > draft.stepNo());
    }
}

package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableSheet;

/**
 * What differs between two sources of one rulebook. How a rule is laid out, and remarks, show in the unified text only.
 *
 * @param rules of the newer source in its order, those that are gone last
 * @param unified the files as version control shows them, three lines of context
 */
public record RulebookDiff(List<RuleChange> rules, List<TableChange> tables, String unified) {

    public RulebookDiff {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
    }

    /** From one source to another. */
    public static RulebookDiff between(RulebookKind kind, RulebookSource before, RulebookSource after) {
        List<TableChange> tables = new ArrayList<>();
        for (TableSchema schema : kind.tables()) {
            change(schema, before, after).ifPresent(tables::add);
        }
        return new RulebookDiff(rules(kind, before, after), tables, UnifiedText.of(before, after));
    }

    /** Whether the two are the same to the letter. */
    public boolean isEmpty() {
        return unified.isEmpty();
    }

    private static Optional<TableChange> change(TableSchema schema, RulebookSource before, RulebookSource after) {
        String one = before.tables().getOrDefault(schema.name(), "");
        String other = after.tables().getOrDefault(schema.name(), "");
        if (one.equals(other)) {
            return Optional.empty();
        }
        TableChange change = new TableChange(
                schema.name(),
                RowDiff.between(
                        TableSheet.of(schema, one).rows(),
                        TableSheet.of(schema, other).rows()));
        return change.rows().isEmpty() ? Optional.empty() : Optional.of(change);
    }

    private static List<RuleChange> rules(RulebookKind kind, RulebookSource before, RulebookSource after) {
        Map<String, RuleSide> ofBefore = RuleSide.of(kind, before);
        Map<String, RuleSide> ofAfter = RuleSide.of(kind, after);
        List<String> moved = List.copyOf(Moves.between(List.copyOf(ofBefore.keySet()), List.copyOf(ofAfter.keySet())));
        List<RuleChange> changes = new ArrayList<>();
        ofAfter.forEach((key, side) -> {
            RuleSide earlier = ofBefore.get(key);
            if (earlier == null) {
                changes.add(new RuleChange(RuleChange.Kind.ADDED, side.name(), null, side.side()));
            } else {
                kinds(earlier, side, moved.contains(key))
                        .forEach(one -> changes.add(new RuleChange(one, side.name(), earlier.side(), side.side())));
            }
        });
        ofBefore.forEach((key, side) -> {
            if (!ofAfter.containsKey(key)) {
                changes.add(new RuleChange(RuleChange.Kind.REMOVED, side.name(), side.side(), null));
            }
        });
        return changes;
    }

    private static List<RuleChange.Kind> kinds(RuleSide before, RuleSide after, boolean moved) {
        return Stream.of(
                        before.meaning().equals(after.meaning()) ? null : RuleChange.Kind.CHANGED,
                        moved ? RuleChange.Kind.MOVED : null,
                        before.off() == after.off()
                                ? null
                                : after.off() ? RuleChange.Kind.SWITCHED_OFF : RuleChange.Kind.SWITCHED_ON)
                .filter(Objects::nonNull)
                .toList();
    }
}

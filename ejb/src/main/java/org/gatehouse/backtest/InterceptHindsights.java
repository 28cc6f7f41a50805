package org.gatehouse.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.rules.book.InterceptPolicy;
import org.gatehouse.rules.book.InterceptPolicy.Scope;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who was on the intercept lists when a message was decided, had they been kept by one side's policies. It is told from
 * the failures that are still listed; causes whose policy is the same on both sides stay as they were seen.
 */
final class InterceptHindsights implements Hindsights {

    private final Comparison comparison;
    private final ListedFailures failures;
    private final byte[] textHash;
    private final Set<Reason> changed = EnumSet.noneOf(Reason.class);
    private final boolean concernsOthers;

    /** @param textHash SHA-256 of the campaign's text before variables */
    InterceptHindsights(Comparison comparison, ListedFailures failures, byte[] textHash) {
        this.comparison = comparison;
        this.failures = failures;
        this.textHash = textHash.clone();
        for (Reason reason : Reason.values()) {
            if (reason.kind() != Reason.Kind.REFUSAL && !blocksAlike(reason)) {
                changed.add(reason);
            }
        }
        this.concernsOthers = changed.stream()
                .flatMap(reason -> Stream.of(comparison.inForce(), comparison.drafted())
                        .flatMap(side -> side.intercepts(reason).stream()))
                .anyMatch(policy -> policy.scope() == Scope.GLOBAL);
    }

    private boolean blocksAlike(Reason reason) {
        return blocks(comparison.inForce(), reason).equals(blocks(comparison.drafted(), reason));
    }

    private static List<Blocks> blocks(Rulebooks side, Reason reason) {
        return side.intercepts(reason).stream().map(Blocks::of).toList();
    }

    /** What of a policy keeps somebody from being written to. */
    private record Blocks(Duration ttl, Scope scope, InterceptPolicy.Key key) {

        static Blocks of(InterceptPolicy policy) {
            return new Blocks(policy.ttl(), policy.scope(), policy.key());
        }
    }

    @Override
    public Both read(List<PastMessage> messages) {
        if (changed.isEmpty() || messages.isEmpty()) {
            return AS_SEEN.read(messages);
        }
        Set<Long> phones = new TreeSet<>();
        messages.forEach(message -> phones.add(message.phone()));
        Map<Long, List<ListedFailure>> listed = failures.find(phones, changed, concernsOthers);
        return new Both(hindsight(comparison.inForce(), listed), hindsight(comparison.drafted(), listed));
    }

    private Hindsight hindsight(Rulebooks side, Map<Long, List<ListedFailure>> listed) {
        return (message, seen) -> {
            List<Block> blocks = listed.getOrDefault(message.phone(), List.of()).stream()
                    .flatMap(failure -> side.intercepts(failure.reason()).stream()
                            .filter(policy -> failure.blocks(policy, message.decidedAt(), textHash))
                            .map(policy -> Block.of(failure, policy)))
                    .toList();
            return seen.withIntercepts(
                    intercepted(blocks, Scope.GLOBAL, seen.globalIntercept()),
                    intercepted(blocks, Scope.LOCAL, seen.localIntercept()));
        };
    }

    /** A failure that keeps a message from going, under one policy. */
    private record Block(Reason cause, Scope scope, Instant until) {

        static Block of(ListedFailure failure, InterceptPolicy policy) {
            return new Block(failure.reason(), policy.scope(), failure.at().plus(policy.ttl()));
        }
    }

    /** As it was seen where its cause is the same on both sides; else what blocks longest. */
    private @Nullable Intercepted intercepted(List<Block> blocks, Scope scope, @Nullable Intercepted seen) {
        if (seen != null && !changed.contains(seen.cause())) {
            return seen;
        }
        return blocks.stream()
                .filter(block -> block.scope() == scope)
                .max(Comparator.comparing(Block::until))
                .map(block -> new Intercepted(block.cause()))
                .orElse(null);
    }
}

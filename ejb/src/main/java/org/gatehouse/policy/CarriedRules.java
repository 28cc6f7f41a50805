package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.workbench.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that two sides changed, rule by rule; a rule goes with the remark right above it. What stands farther up,
 * behind a blank line, is a heading: it never clashes, and of two the draft's is taken.
 */
record CarriedRules(String text, List<String> clashes) {

    private static final String APART = "\n\n";
    private static final Pattern BLANK_LINE = Pattern.compile("(?s).*\\n[ \\t\\r]*\\n|\\n");

    /** A rule as it is written. */
    private record Piece(String heading, String remark, String text) {

        static Piece of(RuleSheet.Entry entry) {
            Matcher blank = BLANK_LINE.matcher(entry.remark());
            int own = blank.lookingAt() ? blank.end() : 0;
            return new Piece(entry.remark().substring(0, own), entry.remark().substring(own), entry.text());
        }

        Piece under(String otherHeading) {
            return new Piece(otherHeading, remark, text);
        }

        boolean says(Piece other) {
            return text.equals(other.text) && remark.strip().equals(other.remark.strip());
        }
    }

    /** The rules of one side by name, and what stands behind them; null where they cannot be told apart. */
    private record Side(Map<String, Piece> pieces, String tail) {

        static @Nullable Side of(RulebookKind kind, String rules) {
            Map<String, Piece> pieces = new LinkedHashMap<>();
            int end = 0;
            for (RuleSheet.Entry entry : RuleSheet.of(kind, rules).entries()) {
                if (entry.name().isEmpty() || pieces.put(entry.name(), Piece.of(entry)) != null) {
                    return null;
                }
                end += entry.remark().length() + entry.text().length();
            }
            return new Side(pieces, rules.substring(end));
        }

        List<String> common(Side other) {
            return pieces.keySet().stream().filter(other.pieces::containsKey).toList();
        }

        /** Whether rules of another side stand in another order here. */
        boolean isReordered(Side other) {
            return !common(other).equals(other.common(this));
        }
    }

    static CarriedRules of(RulebookKind kind, String base, String draft, String newer) {
        Side one = Side.of(kind, base);
        Side mine = Side.of(kind, draft);
        Side theirs = Side.of(kind, newer);
        if (one == null || mine == null || theirs == null) {
            return new CarriedRules(newer, List.of(Carrying.rulesAsAWhole()));
        }
        List<String> clashes = new ArrayList<>();
        Map<String, Piece> kept = kept(one, mine, theirs, clashes);
        boolean reordered = mine.isReordered(one);
        if (reordered && theirs.isReordered(one) && mine.isReordered(theirs)) {
            clashes.add(Carrying.rulesAsAWhole());
        }
        List<String> order = reordered ? order(kept, mine, theirs) : order(kept, theirs, mine);
        StringBuilder text = new StringBuilder();
        order.forEach(name -> append(text, Objects.requireNonNull(kept.get(name))));
        text.append(one.tail.equals(theirs.tail) ? mine.tail : theirs.tail);
        return new CarriedRules(text.toString(), clashes);
    }

    private static void append(StringBuilder text, Piece piece) {
        if (text.length() == 0) {
            text.append(piece.heading.stripLeading());
        } else {
            text.append(piece.heading.startsWith("\n") ? piece.heading : APART + piece.heading);
        }
        text.append(piece.remark).append(piece.text);
    }

    /** What each rule is in the end; one that neither side has any more is not among them. */
    private static Map<String, Piece> kept(Side one, Side mine, Side theirs, List<String> clashes) {
        Set<String> names = new LinkedHashSet<>(theirs.pieces.keySet());
        names.addAll(mine.pieces.keySet());
        Map<String, Piece> kept = new LinkedHashMap<>();
        for (String name : names) {
            Piece before = one.pieces.get(name);
            Piece changed = mine.pieces.get(name);
            Piece other = theirs.pieces.get(name);
            String heading = heading(before, changed, other);
            if (isSame(before, changed)) {
                put(kept, name, other, heading);
            } else if (isSame(before, other) || isSame(changed, other)) {
                put(kept, name, changed, heading);
            } else {
                clashes.add(name);
                put(kept, name, other, heading);
            }
        }
        return kept;
    }

    /** The draft's where the draft changed it. */
    private static String heading(@Nullable Piece before, @Nullable Piece changed, @Nullable Piece other) {
        if (changed == null || (before != null && other != null && before.heading.equals(changed.heading))) {
            return other == null ? APART : other.heading;
        }
        return changed.heading;
    }

    private static void put(Map<String, Piece> kept, String name, @Nullable Piece piece, String heading) {
        if (piece != null) {
            kept.put(name, piece.under(heading));
        }
    }

    private static boolean isSame(@Nullable Piece piece, @Nullable Piece other) {
        return piece == null ? other == null : other != null && piece.says(other);
    }

    /** The order of one side; what only the other side has stands behind what it stood behind there. */
    private static List<String> order(Map<String, Piece> kept, Side first, Side second) {
        List<String> order = new ArrayList<>(
                first.pieces.keySet().stream().filter(kept::containsKey).toList());
        int behind = 0;
        for (String name : second.pieces.keySet()) {
            int at = order.indexOf(name);
            if (at >= 0) {
                behind = at + 1;
            } else if (kept.containsKey(name)) {
                order.add(behind, name);
                behind++;
            }
        }
        return order;
    }
}

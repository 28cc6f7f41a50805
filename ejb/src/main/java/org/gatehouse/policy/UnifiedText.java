package org.gatehouse.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatehouse.rules.book.RulebookSource;

/** The difference of two sources as version control shows it, file by file. */
final class UnifiedText {

    private static final int CONTEXT_LINES = 3;
    /** Beyond so many lines on a side between the first and the last difference, all between is shown as exchanged. */
    private static final int COMPARED_MAX = 4_000;

    private UnifiedText() {}

    static String of(RulebookSource before, RulebookSource after) {
        Map<String, String> filesBefore = RulebookFiles.of(before);
        Map<String, String> filesAfter = RulebookFiles.of(after);
        TreeSet<String> names = new TreeSet<>(filesBefore.keySet());
        names.addAll(filesAfter.keySet());
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            List<String> one = lines(filesBefore.getOrDefault(name, ""));
            List<String> other = lines(filesAfter.getOrDefault(name, ""));
            UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, one, patch(one, other), CONTEXT_LINES)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static Patch<String> patch(List<String> before, List<String> after) {
        int same = 0;
        int shorter = Math.min(before.size(), after.size());
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        List<String> removed = before.subList(same, before.size() - sameAtEnd);
        List<String> added = after.subList(same, after.size() - sameAtEnd);
        if (Math.max(removed.size(), added.size()) <= COMPARED_MAX) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> whole = new Patch<>();
        whole.addDelta(new ChangeDelta<>(new Chunk<>(same, removed), new Chunk<>(same, added)));
        return whole;
    }
}

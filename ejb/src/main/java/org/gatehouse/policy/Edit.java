package org.gatehouse.policy;

import java.util.List;

/** One change of a draft, made as a whole or not at all. Rules and rows are counted from 0 in the order of the text. */
public sealed interface Edit {

    /** Another text in the place of a rule; under another name it keeps what was said about it. */
    record ReplaceRule(int index, String text) implements Edit {}

    /** A new rule before the one of that index; behind the last when there is no such. */
    record InsertRule(int index, String text) implements Edit {}

    /** The same rule again behind itself, under a name of its own. */
    record CopyRule(int index) implements Edit {}

    /** Removes a rule and what was said about it. */
    record RemoveRule(int index) implements Edit {}

    /** Lets a rule stand at the place of another. */
    record MoveRule(int from, int to) implements Edit {}

    /** The whole text of the rules. */
    record ReplaceRules(String text) implements Edit {}

    /** The rule stays and does not count. */
    record SwitchOff(String rule) implements Edit {}

    /** The rule counts again. */
    record SwitchOn(String rule) implements Edit {}

    /** Rows in the place of some others, of which there may be more or fewer. */
    record SpliceRows(String table, int from, int removed, List<List<String>> rows) implements Edit {

        public SpliceRows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The whole text of a table. */
    record ReplaceTable(String table, String text) implements Edit {}

    /**
     * The author's own words for a rule or row.
     *
     * @param language en, tr, zh or ja
     * @param explanation empty: none any more
     */
    record Explain(String rule, String language, String explanation, String remedy) implements Edit {}
}

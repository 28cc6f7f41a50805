package org.gatehouse.rules.language;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * A stretch of a rule that one of Drools' parsers of expressions reads. These keep no positions, so a node is found
 * again by how it is written; where that fails, the stretch's beginning has to do.
 *
 * @param start where the stretch begins in the text as written
 */
record Fragment(Place start, String text) {

    private static final int PRINTED_LENGTH_MAX = 80;

    /** A parser's failure of any kind means only that the text is not understood. */
    <T> T parse(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuntimeException | StackOverflowError failure) {
            throw start.refuse(Fault.SYNTAX, "not-understood", shorten(text));
        }
    }

    /** The first argument of the sentence is how the node is written, then come those given. */
    Refusal refuse(Node node, Fault fault, String key, Object... arguments) {
        String written = print(node);
        int first = text.indexOf(written);
        int offset = first >= 0 ? first : Math.max(0, text.indexOf(written.split("[^\\p{L}\\p{N}_$]", 2)[0]));
        List<Object> all = new ArrayList<>(List.of(shorten(written)));
        all.addAll(List.of(arguments));
        return start.plus(text, offset).refuse(fault, key, all.toArray());
    }

    private static String print(Node node) {
        try {
            return PrintUtil.printNode(node);
        } catch (RuntimeException | StackOverflowError failure) {
            return node.getClass().getSimpleName();
        }
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= PRINTED_LENGTH_MAX ? line : line.substring(0, PRINTED_LENGTH_MAX) + "…";
    }
}

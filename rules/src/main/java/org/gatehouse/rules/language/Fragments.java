package org.gatehouse.rules.language;

import com.github.javaparser.ast.Node;
import java.util.function.Supplier;
import org.drools.mvel.parser.printer.PrintUtil;

/** Calls to Drools' parsers of fragments, whose failures of any kind mean only that the text is not understood. */
final class Fragments {

    private static final int PRINTED_LENGTH_MAX = 80;

    private Fragments() {}

    static <T> T parse(Place start, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (RuntimeException | StackOverflowError failure) {
            throw start.refuse(Fault.SYNTAX, "not understood: " + shorten(String.valueOf(failure.getMessage())));
        }
    }

    static String print(Node node) {
        try {
            return shorten(PrintUtil.printNode(node));
        } catch (RuntimeException | StackOverflowError failure) {
            return node.getClass().getSimpleName();
        }
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= PRINTED_LENGTH_MAX ? line : line.substring(0, PRINTED_LENGTH_MAX) + "…";
    }
}

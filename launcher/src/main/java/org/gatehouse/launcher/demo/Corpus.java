package org.gatehouse.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that people really received.
 *
 * @param ham wanted by their receivers
 * @param spam advertising
 */
record Corpus(List<String> ham, List<String> spam) {
    Corpus {
        ham = List.copyOf(ham);
        spam = List.copyOf(spam);
    }

    /** Reads UTF-8 lines {@code ham<TAB>text} and {@code spam<TAB>text}; the text is all that follows the first tab. */
    static Corpus read(Path file) {
        List<String> ham = new ArrayList<>();
        List<String> spam = new ArrayList<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("ham\t")) {
                ham.add(line.substring("ham\t".length()));
            } else if (line.startsWith("spam\t")) {
                spam.add(line.substring("spam\t".length()));
            } else {
                throw new DemoFailure(file + " line " + (at + 1) + ": expected ham or spam, a tab and the text");
            }
        }
        if (ham.isEmpty() || spam.isEmpty()) {
            throw new DemoFailure(file + " needs at least one message of each label, ham and spam");
        }
        return new Corpus(ham, spam);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new DemoFailure(file + " cannot be read as UTF-8: " + unreadable, unreadable);
        }
    }
}

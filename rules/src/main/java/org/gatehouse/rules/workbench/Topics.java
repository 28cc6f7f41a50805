package org.gatehouse.rules.workbench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a clause is about only where it changes: the next clause about the same has a pronoun, or in many languages
 * nothing. The marks are characters that no rule can hold.
 */
final class Topics {

    static final char OPEN = '\u0001';
    static final char CLOSE = '\u0002';
    private static final Pattern TOPIC = Pattern.compile("\u0001([^\u0002]*)\u0002( ?)");

    private final Phrases phrases;

    Topics(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A clause that is about nothing in particular ends what the one before was about. */
    static String marked(String clause) {
        return clause.indexOf(OPEN) < 0 ? "" + OPEN + CLOSE + clause : clause;
    }

    /** A text of clauses without its marks. */
    String said(String marked) {
        String again = phrases.text("again");
        StringBuilder said = new StringBuilder();
        Matcher topics = TOPIC.matcher(marked);
        String before = "";
        while (topics.find()) {
            String topic = topics.group(1);
            boolean same = !topic.isEmpty() && topic.equals(before);
            String gap = same && again.isEmpty() ? "" : topics.group(2);
            topics.appendReplacement(said, Matcher.quoteReplacement((same ? again : topic) + gap));
            before = topic;
        }
        return topics.appendTail(said).toString();
    }
}

package org.gatehouse.rules.book;

import java.util.Map;
import java.util.TreeMap;

/** The six rulebooks of the platform, loaded once and shared by all tenants. */
record PlatformBooks(
        Map<String, RulebookSource> sources,
        ContentBook content,
        FrequencyBook frequency,
        FailureBook failure,
        InterceptBook intercept,
        RefundBook refund,
        ReplyBook reply) {

    static PlatformBooks of(Map<String, RulebookSource> sources) {
        return new PlatformBooks(
                sources,
                new ContentBook(named("content", sources)),
                new FrequencyBook(named("frequency", sources)),
                new FailureBook(named("failure", sources)),
                new InterceptBook(named("intercept", sources)),
                new RefundBook(named("refund", sources)),
                new ReplyBook(named("reply", sources)));
    }

    static RulebookSource named(String name, Map<String, RulebookSource> sources) {
        RulebookSource source = sources.get(name);
        if (source == null || !source.qualifiedName().equals(name)) {
            throw new IllegalArgumentException("There is no rulebook " + name + " among " + sources.keySet());
        }
        return source;
    }

    /** The same but for one, which takes the place of the one of its name; only that one is loaded. */
    PlatformBooks with(RulebookSource version) {
        String name = version.name();
        named(name, sources);
        Map<String, RulebookSource> exchanged = new TreeMap<>(sources);
        exchanged.put(name, version);
        return new PlatformBooks(
                exchanged,
                name.equals("content") ? new ContentBook(version) : content,
                name.equals("frequency") ? new FrequencyBook(version) : frequency,
                name.equals("failure") ? new FailureBook(version) : failure,
                name.equals("intercept") ? new InterceptBook(version) : intercept,
                name.equals("refund") ? new RefundBook(version) : refund,
                name.equals("reply") ? new ReplyBook(version) : reply);
    }

    GateBooks gate() {
        return new GateBooks("", content, frequency);
    }
}

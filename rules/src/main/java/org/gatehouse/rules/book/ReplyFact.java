package org.gatehouse.rules.book;

import java.util.List;
import java.util.Map;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The fact of the question "what does a reply mean": how many words of each kind it has.
 *
 * @param otherWords words that no table names and that are no brand's name
 * @param question the reply asks something
 * @param brand the first brand named, as the tenant writes it
 */
record ReplyFact(
        int stopWords,
        int startWords,
        int doubtWords,
        int otherWords,
        boolean question,
        @Nullable String brand) {

    static final FactType<ReplyFact> TYPE = FactType.named("Reply", ReplyFact.class)
            .whole("stopWords", ReplyFact::stopWords)
            .whole("startWords", ReplyFact::startWords)
            .whole("doubtWords", ReplyFact::doubtWords)
            .whole("otherWords", ReplyFact::otherWords)
            .flag("question", ReplyFact::question)
            .flag("brandNamed", reply -> reply.brand() != null)
            .build();

    static final Vocabulary VOCABULARY = TYPE.vocabulary(Map.of(
            "means",
            List.of(
                    new Parameter.RuleName(),
                    new Parameter.OneOf(MessageFields.namesOf(ReplyMeaning.Meaning.values())))));
}

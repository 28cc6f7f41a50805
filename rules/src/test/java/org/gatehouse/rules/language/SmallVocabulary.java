package org.gatehouse.rules.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few fields of each type and a few actions. */
final class SmallVocabulary {

    static final Vocabulary SMALL = new Vocabulary(
            "Message",
            Map.of(
                    "category", new Field("category", Field.Type.TEXT, Set.of("PROMOTIONAL", "TRANSACTIONAL")),
                    "sender", Field.of("sender", Field.Type.TEXT),
                    "carrier", Field.of("carrier", Field.Type.TEXT),
                    "length", Field.of("length", Field.Type.WHOLE),
                    "maxLength", Field.of("maxLength", Field.Type.WHOLE),
                    "optOutInstruction", Field.of("optOutInstruction", Field.Type.FLAG),
                    "keywords", Field.of("keywords", Field.Type.TEXTS)),
            Map.of(
                    "warn", List.of(new Parameter.RuleName(), new Parameter.Fields()),
                    "hold", List.of(new Parameter.RuleName()),
                    "deferTo", List.of(new Parameter.RuleName(), new Parameter.Whole(0, 23)),
                    "refuse",
                            List.of(
                                    new Parameter.RuleName(),
                                    new Parameter.OneOf(Set.of("KEYWORD", "CONTENT_NON_COMPLIANT")),
                                    new Parameter.Fields())));

    private SmallVocabulary() {}

    static Field field(String name) {
        Field field = SMALL.fields().get(name);
        if (field == null) {
            throw new IllegalArgumentException(name);
        }
        return field;
    }
}

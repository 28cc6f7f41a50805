package org.gatehouse.rules.workbench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.rules.language.Field;

/** What fields are about, in the order in which a form offers them. */
public enum FieldTopic {
    MESSAGE,
    SENDER,
    TEXT,
    WORDS,
    RECIPIENT,
    HISTORY,
    TIME,
    /** Of a carrier's result, an outcome or a reply: so few that they are not parted. */
    OTHER;

    /** Fields by what they are about; topics without fields are left out. */
    public static Map<FieldTopic, List<Field>> grouped(Collection<Field> fields) {
        if (fields.stream().anyMatch(field -> of(field.name()) == OTHER)) {
            return Map.of(OTHER, List.copyOf(fields));
        }
        Map<FieldTopic, List<Field>> groups = new LinkedHashMap<>();
        for (FieldTopic topic : values()) {
            List<Field> about =
                    fields.stream().filter(field -> of(field.name()) == topic).collect(Collectors.toList());
            if (!about.isEmpty()) {
                groups.put(topic, about);
            }
        }
        return groups;
    }

    static FieldTopic of(String field) {
        return switch (FieldName.of(field).stem()) {
            case "category", "tenantLanguage", "appendOptOut", "appendSender" -> MESSAGE;
            case "sender", "senderApproved", "senderFitsCountry", "senderFitsCategory", "senderAlphanumeric" -> SENDER;
            case "length",
                    "segmentCount",
                    "maxSegments",
                    "urlCount",
                    "forbiddenCharacter",
                    "optOutInstruction",
                    "senderAtEnd",
                    "unfilledVariable" -> TEXT;
            case "hasKeyword",
                    "keywords",
                    "hasHeldKeyword",
                    "heldKeywords",
                    "hasWarnedKeyword",
                    "warnedKeywords",
                    "keywordCategories",
                    "hasProhibitedWord",
                    "prohibitedWords",
                    "wordCategories",
                    "categoryWords",
                    "educationWords",
                    "financeWords",
                    "alcoholWords",
                    "wechatWords" -> WORDS;
            case "country",
                    "callingCode",
                    "carrier",
                    "destination",
                    "destinationBlocked",
                    "alphanumericSenderAllowed" -> RECIPIENT;
            case "optOut", "globalIntercept", "localIntercept", "frequencyCount" -> HISTORY;
            case "localHour", "localDate", "monthDay", "previousDate", "previousMonthDay", "weekday" -> TIME;
            default -> OTHER;
        };
    }
}

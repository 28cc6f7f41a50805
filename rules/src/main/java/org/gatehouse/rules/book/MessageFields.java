package org.gatehouse.rules.book;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.rules.engine.FactType;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;

/** Everything that rules of the content and frequency rulebooks may know about a message. */
final class MessageFields {

    static final int FREQUENCY_LIMITS_MAX = 8;
    static final FactType<MessageFact> TYPE = campaign(text(recipient(FactType.named("Message", MessageFact.class))))
            .build();

    private MessageFields() {}

    private static FactType.Builder<MessageFact> campaign(FactType.Builder<MessageFact> fields) {
        return fields.text("category", namesOf(Category.values()), MessageFact::category)
                .text("sender", message -> message.campaign().sender())
                .flag("senderApproved", message -> message.campaign().senderApproved())
                .flag("senderFitsCountry", MessageFact::senderFitsCountry)
                .flag("senderFitsCategory", MessageFact::senderFitsCategory)
                .flag("senderAlphanumeric", MessageFact::senderAlphanumeric)
                .text("tenantLanguage", message -> message.campaign().tenantLanguage())
                .flag("appendOptOut", message -> message.campaign().appendOptOut())
                .flag("appendSender", message -> message.campaign().appendSender())
                .whole("maxSegments", message -> message.campaign().maxSegments());
    }

    private static FactType.Builder<MessageFact> text(FactType.Builder<MessageFact> fields) {
        return fields.whole("length", message -> message.text().length())
                .whole("segmentCount", message -> message.text().segmentation().segmentCount())
                .whole("urlCount", message -> message.text().urlCount())
                .flag("forbiddenCharacter", message -> message.text().forbiddenCharacter())
                .flag("optOutInstruction", message -> message.text().optOutInstruction())
                .flag("senderAtEnd", message -> message.text().senderAtEnd())
                .flag("hasKeyword", message -> !message.words().refused().isEmpty())
                .texts("keywords", message -> message.words().refused())
                .flag("hasHeldKeyword", message -> !message.words().held().isEmpty())
                .texts("heldKeywords", message -> message.words().held())
                .flag("hasWarnedKeyword", message -> !message.words().warned().isEmpty())
                .texts("warnedKeywords", message -> message.words().warned())
                .texts("keywordCategories", message -> message.words().keywordCategories())
                .flag(
                        "hasProhibitedWord",
                        message -> !message.words().prohibited().isEmpty())
                .texts("prohibitedWords", message -> message.words().prohibited())
                .texts("wordCategories", message -> message.words().categories())
                .texts("categoryWords", message -> message.words().categoryWords())
                .texts("educationWords", message -> message.words().categoryWords("EDUCATION"))
                .texts("financeWords", message -> message.words().categoryWords("FINANCE"))
                .texts("alcoholWords", message -> message.words().categoryWords("ALCOHOL"))
                .texts("wechatWords", message -> message.words().categoryWords("WECHAT"));
    }

    private static FactType.Builder<MessageFact> recipient(FactType.Builder<MessageFact> fields) {
        for (int limit = 0; limit < FREQUENCY_LIMITS_MAX; limit++) {
            int index = limit;
            fields.whole(frequencyCount(limit), message -> message.frequencyCount(index));
        }
        return fields.text("country", message -> message.recipient().country())
                .text("callingCode", message -> message.recipient().callingCode())
                .text("carrier", message -> message.recipient().carrier())
                .text("destination", message -> message.destination().place())
                .flag("destinationBlocked", message -> message.destination().blocked())
                .flag("alphanumericSenderAllowed", message -> message.destination()
                        .alphanumericSender())
                .flag("unfilledVariable", message -> message.recipient().unfilledVariable())
                .text("optOut", namesOf(OptOutScope.values()), message -> message.recipient()
                        .optOut()
                        .name())
                .text(
                        "globalIntercept",
                        message -> MessageFact.causeOf(message.recipient().globalIntercept()))
                .text(
                        "localIntercept",
                        message -> MessageFact.causeOf(message.recipient().localIntercept()))
                .whole("localHour", message -> message.recipient().localHour())
                .whole("localDate", message -> message.day().date())
                .whole("monthDay", message -> message.day().monthDay())
                .whole("previousDate", message -> message.day().previousDate())
                .whole("previousMonthDay", message -> message.day().previousMonthDay())
                .whole("weekday", message -> message.day().weekday());
    }

    /** Name of the field that counts what the limit counts; limits from 0, names from 1. */
    static String frequencyCount(int limit) {
        return "frequencyCount" + (limit + 1);
    }

    static <E extends Enum<E>> Set<String> namesOf(E[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}

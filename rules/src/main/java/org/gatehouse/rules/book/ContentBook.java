package org.gatehouse.rules.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.rules.engine.RuleEngine;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.TextFacts;
import org.gatehouse.rules.phrase.OptOutPhrases;
import org.gatehouse.rules.phrase.SenderLine;
import org.gatehouse.rules.text.Characters;
import org.gatehouse.rules.text.Segmentation;

/** The content rulebook: reads texts with its tables of words and asks its rules. */
final class ContentBook {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final RulebookSource source;
    private final WordTables words;
    private final Map<String, Destination> destinations = new HashMap<>();
    private final RuleEngine<MessageFact, Ruling> engine;

    ContentBook(RulebookSource source) {
        this.source = source;
        words = new WordTables(source);
        Table.read(source, "destinations", ContentBook::destination)
                .forEach(destination -> destinations.put(destination.country(), destination));
        engine = RuleEngine.of(
                MessageFields.TYPE, RuleTexts.rules(source, GateActions.VOCABULARY), new GateActions(source));
    }

    private static Destination destination(Row row) {
        return new Destination(
                row.matching("country", COUNTRY, "cell-country"), row.flag("blocked"), row.flag("alphanumeric_sender"));
    }

    TextFacts read(String text, Segmentation asSent, CampaignFacts campaign) {
        boolean forbidden = Characters.firstForbidden(text).isPresent();
        boolean optOut = OptOutPhrases.defaults().find(text).isPresent();
        boolean sender = SenderLine.isAtEnd(text, campaign.sender());
        return new TextFacts(
                text.length(), asSent, forbidden, optOut, sender, WebAddresses.count(text), words.find(text));
    }

    MessageFact fact(CampaignFacts campaign, TextFacts text, RecipientFacts recipient) {
        Destination destination = destinations.getOrDefault(recipient.country(), Destination.OPEN);
        return MessageFact.of(campaign, text, recipient, destination);
    }

    List<Ruling> ask(MessageFact message) {
        return engine.ask(message);
    }

    AskedBook open(MessageFact message) {
        return AskedBook.ofMessage(source, engine, message);
    }
}

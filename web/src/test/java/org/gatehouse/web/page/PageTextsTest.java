package org.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.account.Role;
import org.gatehouse.backtest.BacktestState;
import org.gatehouse.campaign.CampaignReport.Bucket;
import org.gatehouse.campaign.CampaignState;
import org.gatehouse.credit.Difference;
import org.gatehouse.credit.EntryKind;
import org.gatehouse.inquiry.Inquiry;
import org.gatehouse.message.MessageEvents;
import org.gatehouse.message.PartState;
import org.gatehouse.optout.OptOuts;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.RuleChange;
import org.gatehouse.policy.TableChange;
import org.gatehouse.policy.VersionState;
import org.gatehouse.queue.QueueItem;
import org.gatehouse.report.RejectedRow;
import org.gatehouse.reseller.NewTenant;
import org.gatehouse.rules.book.InterceptPolicy;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.ReplyMeaning;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.rules.message.Disposition;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.text.Encoding;
import org.gatehouse.rules.workbench.Trial;
import org.gatehouse.tenant.TenantKind;
import org.gatehouse.tenant.settings.Allowed;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Unit;
import org.gatehouse.web.rulebook.ReviewPage;
import org.gatehouse.why.MessageDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern FOREIGN_PUNCTUATION = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}}] ?[:;?!,(]|[:;?!,)] ?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}{]");
    private static final Properties ENGLISH = bundle("");
    /** Of the steps of a draft. */
    private static final List<String> DEEDS = List.of(
            "draft.opened",
            "rule.replaced",
            "rule.added",
            "rule.copied",
            "rule.removed",
            "rule.moved",
            "rules.replaced",
            "rule.switched-off",
            "rule.switched-on",
            "rows.changed",
            "table.replaced",
            "rule.explained",
            "draft.carried-over");
    /** Words of how a message ends in a back-test that stand nowhere else. */
    private static final List<String> ENDINGS =
            List.of("PERMANENT", "TEMPORARY", "NEVER_BLOCKS", "NOT_RECORDED", "NOT_DELETABLE", "BRAND", "OTHERS");
    /** Parts of what comes out of a question to a rulebook. */
    private static final List<String> OUTCOMES = List.of(
            "disposition",
            "reason",
            "rule",
            "hours",
            "consequence",
            "permanent",
            "ttl",
            "scope",
            "key",
            "deletable",
            "contact",
            "percent",
            "meaning",
            "brand");

    @ParameterizedTest
    @ValueSource(strings = {"_tr", "_zh", "_ja"})
    void everyLanguageSaysTheSameThings(String language) {
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_tr", "_zh", "_ja"})
    void everyLanguageHasTheSamePlaces(String language) {
        Properties translated = bundle(language);
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(ENGLISH.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_tr", "_zh", "_ja"})
    void everySentenceWithPlacesIsAMessageFormat(String language) {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            if (!places(text).isEmpty()) {
                assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4}))
                        .as(key)
                        .doesNotContain("{");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_zh", "_ja"})
    void chineseAndJapaneseHaveTheirOwnPunctuation(String language) {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            assertThat(FOREIGN_PUNCTUATION.matcher(texts.getProperty(key)).find())
                    .as(key)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void everyMeaningHasItsWord(String key) {
        assertThat(ENGLISH.stringPropertyNames()).contains(key);
    }

    @Test
    void theEnglishFileIsEmptySoThatTheRootCounts() {
        assertThat(bundle("_en")).isEmpty();
    }

    static Stream<String> meanings() {
        return Stream.of(
                        keys("status.", Bucket.values(), ""),
                        keys("status.", Bucket.values(), ".why"),
                        keys("status.", MessageState.values(), ""),
                        Stream.of("status.person.REFUSED"),
                        keys("status.campaign.", CampaignState.values(), ""),
                        keys("partState.", PartState.values(), ""),
                        keys("queue.", QueueItem.Kind.values(), ""),
                        keys("status.inquiry.", Inquiry.State.values(), ""),
                        keys("why.again.", MessageDecision.Outcome.values(), ""),
                        keys("reason.", Reason.values(), ""),
                        keys("reason.", Reason.values(), ".why"),
                        keys("rejected.", RejectedRow.Cause.values(), ""),
                        keys("category.", Category.values(), ""),
                        keys("encoding.", Encoding.values(), ""),
                        keys("disposition.", Disposition.values(), ""),
                        keys("entry.", EntryKind.values(), ""),
                        keys("entry.", EntryKind.values(), ".amount"),
                        keys("event.", MessageEvents.Kind.values(), ""),
                        Stream.of("event.REQUESTED", "event.SUBMITTED", "event.RESULT"),
                        Arrays.stream(MessageState.values())
                                .filter(MessageState::isTerminal)
                                .map(state -> "event." + state),
                        keys("role.", Role.values(), ""),
                        keys("kind.", TenantKind.values(), ""),
                        keys("setting.", Setting.values(), ""),
                        keys("setting.", Setting.values(), ".hint"),
                        keys("settings.range.", Unit.values(), ""),
                        Arrays.stream(Setting.values())
                                .map(Setting::allowed)
                                .filter(Allowed.Choices.class::isInstance)
                                .flatMap(choices -> ((Allowed.Choices) choices).names().stream())
                                .map(choice -> "settings." + choice),
                        keys("audit.kind.", Difference.Kind.values(), ""),
                        keys("scope.", OptOutScope.values(), ""),
                        keys("scope.", InterceptPolicy.Scope.values(), ""),
                        OptOuts.SOURCES.stream().map(source -> "source." + source),
                        keys("meaning.", ReplyMeaning.Meaning.values(), ""),
                        Stream.of("auto", "light", "dark").map(theme -> "theme." + theme),
                        ofRulebooks(),
                        new PageLanguage().getCodes().stream().map(code -> "language." + code),
                        NewTenant.LANGUAGES.stream().map(code -> "language." + code))
                .flatMap(keys -> keys);
    }

    /** What rulebooks, their drafts, versions and trials are said with. */
    private static Stream<String> ofRulebooks() {
        return Stream.of(
                        keys("rulebooks.lead.", LayerKind.values(), ""),
                        keys("status.draft.", DraftState.values(), ""),
                        keys("status.version.", VersionState.values(), ""),
                        keys("status.backtest.", BacktestState.values(), ""),
                        ENDINGS.stream().map(word -> "ending." + word),
                        keys("change.", RuleChange.Kind.values(), ""),
                        keys("change.", TableChange.Kind.values(), ""),
                        keys("review.obstacle.", ReviewPage.Obstacle.values(), ""),
                        DEEDS.stream().map(deed -> "step." + deed),
                        Arrays.stream(RulebookKind.values()).flatMap(PageTextsTest::ofRulebook),
                        Arrays.stream(RulebookKind.values())
                                .flatMap(kind -> Trial.circumstances(kind).stream())
                                .map(circumstance -> "circumstance." + circumstance.name()),
                        keys("circumstance.mode.", ChargingMode.values(), ""),
                        Stream.of("kind.RECEIPT", "kind.STATUS", "optOut.NONE").map(choice -> "circumstance." + choice),
                        Stream.of("yes", "no").map(flag -> "flag." + flag),
                        OUTCOMES.stream().map(part -> "outcome." + part),
                        keys("outcome.disposition.", Disposition.values(), ""),
                        Stream.of("FAIL", "RETRY", "STOP_BIND").map(name -> "outcome.consequence." + name),
                        keys("outcome.scope.", InterceptPolicy.Scope.values(), ""),
                        keys("outcome.key.", InterceptPolicy.Key.values(), ""),
                        keys("outcome.contact.", InterceptPolicy.ContactAction.values(), ""),
                        keys("outcome.meaning.", ReplyMeaning.Meaning.values(), ""))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofRulebook(RulebookKind kind) {
        return Stream.of("book." + kind.id(), "book." + kind.id() + ".lead");
    }

    private static Stream<String> keys(String before, Enum<?>[] values, String after) {
        return Arrays.stream(values).map(value -> before + value.name() + after);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Properties bundle(String language) {
        try (InputStream file =
                PageTextsTest.class.getResourceAsStream("/org/gatehouse/web/text/Pages" + language + ".properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.CheckedRules;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.language.Parameter;
import org.gatehouse.rules.language.Rule;
import org.gatehouse.rules.language.RuleChecker;
import org.gatehouse.rules.message.Explanations;
import org.gatehouse.rules.workbench.FormPart.Leaf;
import org.gatehouse.rules.workbench.RuleWords.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

    private static final List<Locale> LOCALES =
            Stream.of("en", "tr", "zh", "ja").map(Locale::forLanguageTag).toList();

    @ParameterizedTest
    @EnumSource(RulebookKind.class)
    void whatARuleMayNameHasItsWordsInFourLanguages(RulebookKind kind) {
        SoftAssertions all = new SoftAssertions();
        for (Locale locale : LOCALES) {
            RuleWords words = RuleWords.of(kind, locale);
            kind.vocabulary().fields().values().forEach(field -> requireField(all, words, kind, field));
            kind.vocabulary()
                    .actions()
                    .forEach((action, parameters) ->
                            requireAction(all, words, action, ActionWriter.chosen(kind.vocabulary(), action)));
        }
        all.assertAll();
    }

    private static void requireField(SoftAssertions all, RuleWords words, RulebookKind kind, Field field) {
        all.assertThatCode(() -> assertThat(words.field(field)).isNotBlank()).doesNotThrowAnyException();
        field.values().forEach(value -> all.assertThat(words.value(field, value))
                .as("words for the value: add the key value.%s.%s", field.name(), value)
                .isNotEqualTo(value));
        for (Operator operator : Operator.of(field)) {
            all.assertThatCode(() -> words.operator(operator, field)).doesNotThrowAnyException();
            leaves(field, operator).forEach(leaf -> all.assertThatCode(() -> requireClause(words, kind, leaf))
                    .as("%s %s", leaf.field(), operator)
                    .doesNotThrowAnyException());
        }
    }

    private static void requireClause(RuleWords words, RulebookKind kind, Leaf leaf) {
        RuleForm form = RuleForm.blank("x").added(FormPath.TOP, leaf);
        LeafWriter writer = new LeafWriter(kind.vocabulary(), new FormWriter.FindingList());
        String clause = words.condition(
                writer.condition((Leaf) form.at(FormPath.of("0")), "").orElseThrow());
        assertThat(clause).isNotBlank().doesNotContain("{", "}", "[", "]", "<", ">", "\u0001", "\u0002");
    }

    /** All that the form can say with this operator: each closed value, some numbers, another field. */
    private static Stream<Leaf> leaves(Field field, Operator operator) {
        return switch (operator) {
            case HOLDS, HOLDS_NOT, EMPTY, FILLED -> Stream.of(Leaf.of(field.name(), operator));
            case ONE_OF, NONE_OF ->
                Stream.of(
                        new Leaf(field.name(), operator, values(field), ""),
                        new Leaf(field.name(), operator, values(field).subList(0, 1), ""));
            case CONTAINS, LACKS -> values(field).stream().map(value -> Leaf.of(field.name(), operator, value));
            default ->
                Stream.concat(
                        Stream.of(Leaf.between(field.name(), operator, field.name())),
                        values(field).stream().map(value -> Leaf.of(field.name(), operator, value)));
        };
    }

    private static List<String> values(Field field) {
        if (!field.values().isEmpty()) {
            return List.copyOf(field.values());
        }
        return switch (field.type()) {
            case FLAG -> List.of("true", "false");
            case WHOLE -> List.of("-1", "0", "1", "2", "23", "24", "1231", "20261231", "20261331");
            case TEXT, TEXTS -> List.of("TR", "90", "BUSY", "x");
        };
    }

    private static void requireAction(SoftAssertions all, RuleWords words, String action, List<Parameter> parameters) {
        all.assertThatCode(() -> assertThat(words.actionName(action)).isNotBlank())
                .doesNotThrowAnyException();
        List<List<String>> choices =
                parameters.stream().map(RuleWordsTest::choices).toList();
        for (int place = 0; place < choices.size(); place++) {
            int index = place;
            all.assertThatCode(() -> words.argument(action, index)).doesNotThrowAnyException();
            if (parameters.get(place) instanceof Parameter.OneOf) {
                choices.get(place).forEach(name -> all.assertThatCode(() -> {
                            assertThat(words.constant(name)).isNotEqualTo(name);
                            assertThat(words.constant(action, index, name)).isNotEqualTo(name);
                        })
                        .doesNotThrowAnyException());
            }
        }
        combinations(choices).forEach(arguments -> all.assertThatCode(() ->
                        assertThat(words.action(action(action, arguments))).isNotBlank())
                .doesNotThrowAnyException());
    }

    private static List<String> choices(Parameter parameter) {
        return parameter instanceof Parameter.OneOf choice
                ? List.copyOf(choice.constants())
                : Stream.of("0", "1", "7", "100").toList();
    }

    private static List<List<String>> combinations(List<List<String>> choices) {
        List<List<String>> all = List.of(List.of());
        for (List<String> next : choices) {
            List<List<String>> longer = new ArrayList<>();
            all.forEach(start -> next.forEach(choice ->
                    longer.add(Stream.concat(start.stream(), Stream.of(choice)).toList())));
            all = longer;
        }
        return all;
    }

    private static Action action(String name, List<String> arguments) {
        Stream<Operand> operands = arguments.stream()
                .map(argument -> argument.matches("\\d+")
                        ? new Operand.Whole(Long.parseLong(argument))
                        : new Operand.Constant(argument));
        return new Action(
                name, Stream.concat(Stream.of(new Operand.Text("x")), operands).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "zh", "ja"})
    void everyLanguageHasTheSameKeysButForItsGrammar(String language) {
        assertThat(keys(language)).containsExactlyInAnyOrderElementsOf(keys("en"));
    }

    private static List<String> keys(String language) {
        return Phrases.ofRules(Locale.forLanguageTag(language)).keys().stream()
                .filter(key -> !key.matches("second|weekday\\.small|.*\\.one|unit\\..*\\.from"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "zh", "ja"})
    void everyShippedRuleIsASentence(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (RulebookSource source : Rulebooks.defaults().sources().values()) {
            RulebookKind kind = RulebookKind.of(source.name()).orElseThrow();
            RuleWords words = RuleWords.of(kind, locale);
            for (Rule rule : rules(kind, source.rules())) {
                String because = Explanations.explain(rule.name(), words.quoted(rule), locale);
                assertThatCode(() -> words.sentence(rule, because)).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | When the message is promotional, the text has no opt-out instruction and the opt-out line is not appended, hold the message for review, because it has to.
            tr | Mesaj reklamsa, metinde ret bilgisi yoksa ve ret bilgisi sona eklenmiyorsa mesaj incelemeye alınır. Gerekçe: It has to.
            zh | 当短信属于营销类，正文没有退订说明，且未选择附加退订说明时，暂扣审核，因为It has to.。
            ja | メッセージが広告であり、本文に配信停止の案内がなく、かつ配信停止の案内を付ける設定でない場合は、審査のため保留します。理由：It has to.。
            """)
    void saysWhatARuleDoesWhenAndWhy(String language, String sentence) {
        assertThat(sentence(
                        RulebookKind.CONTENT,
                        language,
                        "Message(category == \"PROMOTIONAL\", !optOutInstruction, !appendOptOut)",
                        "hold(\"x\");",
                        "It has to."))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | When the message is promotional and either the customer’s local time is before 09:00 or it is 21:00 or later, let the message wait until 09:00.
            tr | Mesaj reklamsa ve (müşterinin yerel saati 09:00 öncesiyse ya da 21:00 veya sonrasıysa) mesaj saat 09:00 olana kadar ertelenir.
            zh | 当短信属于营销类，且（客户当地时间早于 09:00，或不早于 21:00）时，推迟到 09:00 再发。
            ja | メッセージが広告であり、かつ顧客の現地時刻が9時より前であるか、21時以降であるかのいずれかである場合は、9時まで延期します。
            """)
    void saysWhatAClauseIsAboutOnce(String language, String sentence) {
        assertThat(sentence(
                        RulebookKind.FREQUENCY,
                        language,
                        "Message(category == \"PROMOTIONAL\", localHour < 9 || localHour > 20)",
                        "deferTo(\"x\", 9);",
                        ""))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | When (the customer’s local weekday is Saturday or Sunday or (the text has at most 2 web links and it has at most 300 characters)) and the sender is neither “A” nor “B”, refuse the message and warn the author.
            tr | (Müşterinin bulunduğu yerde gün cumartesi veya pazar ise ya da (metinde en çok 2 bağlantı varsa ve metin en çok 300 karakter tutuyorsa)) ve gönderen “A” veya “B” değilse mesaj reddedilir ve mesajın yazarı uyarılır.
            zh | 当（客户当地的星期是星期六或星期日，或（正文中的链接不超过 2 个，且正文长度不超过 300 个字符）），且发送方不是“A”、“B”中的任何一个时，拒绝该短信，并警告撰写人。
            ja | 顧客の現地の曜日が土曜日または日曜日であるか、（本文中のリンクが2件以下であり、かつ本文が300文字以下である）かのいずれかであり、かつ送信者名が「A」、「B」のいずれでもない場合は、拒否し、作成者に警告します。
            """)
    void groupsWithinGroupsStandInBracketsAndNegationsAreDrawnIn(String language, String sentence) {
        assertThat(sentence(
                        RulebookKind.CONTENT,
                        language,
                        "Message(weekday >= 6 || !(urlCount > 2 || length > 300), !(sender in (\"A\", \"B\")))",
                        "refuse(\"x\", OTHER_REFUSAL, sender); warn(\"x\");",
                        ""))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | When the reason is “Switched off”, pause the number for everybody for 30 minutes and set the contact aside for that time.
            tr | Neden “Telefon kapalı” ise numaraya 30 dakika boyunca herkes için ara verilir ve kişi kaydı bu süre boyunca kenara ayrılır.
            zh | 当原因是“关机”时，所有客户在 30 分钟内不再尝试该号码，并在此期间隔离该联系人。
            ja | 理由が「電源オフ」である場合は、すべての顧客について、その番号への送信を30分間止め、その間は連絡先を隔離します。
            """)
    void saysHowLongAndForWhomANumberIsPaused(String language, String sentence) {
        assertThat(sentence(
                        RulebookKind.INTERCEPT,
                        language,
                        "Outcome(reason == \"POWERED_OFF\")",
                        "intercept(\"x\", 1800, GLOBAL, NUMBER, QUARANTINE);",
                        ""))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Always give the credit back in full.
            tr | Her durumda kredi tümüyle iade edilir.
            zh | 一律全额退还点数。
            ja | 常にクレジットを全額返却します。
            """)
    void aRuleWithoutConditionsSaysAlways(String language, String sentence) {
        assertThat(sentence(RulebookKind.REFUND, language, "Outcome()", "refund(\"x\", 100);", ""))
                .isEqualTo(sentence);
    }

    @Test
    void whatEndsInAnEllipsisHasNoStop() {
        assertThat(sentence(RulebookKind.REFUND, "en", "Outcome()", "refund(\"x\", 0);", "The reason is …."))
                .isEqualTo("Always give no credit back, because the reason is …");
    }

    @Test
    void aNameThatBeginsAnExplanationKeepsItsCapital() {
        assertThat(sentence(RulebookKind.REFUND, "en", "Outcome()", "refund(\"x\", 0);", "Turkey wants it so."))
                .isEqualTo("Always give no credit back, because Turkey wants it so.");
    }

    @ParameterizedTest
    @CsvSource({
        "localDate, 20261231, 'December 31, 2026', 31 Aralık 2026, 2026年12月31日, 2026年12月31日",
        "localDate, 20261331, 20261331, 20261331, 20261331, 20261331",
        "localHour, 9, 09:00, 09:00, 09:00, 9時",
        "weekday, 6, Saturday, Cumartesi, 星期六, 土曜日",
        "country, DE, Germany, Almanya, 德国, ドイツ",
        "country, XX, XX, XX, XX, XX",
        "tenantLanguage, tr, Turkish, Türkçe, 土耳其语, トルコ語",
        "callingCode, 86, +86, +86, +86, +86",
        "length, 1200, '1,200', 1.200, '1,200', '1,200'",
        "sender, 1200, 1200, 1200, 1200, 1200",
        "globalIntercept, BUSY, Busy, Meşgul, 通话中, 通話中",
    })
    void valuesAreWrittenAsPeopleWriteThem(
            String field, String value, String english, String turkish, String chinese, String japanese) {
        Field of = Objects.requireNonNull(
                RulebookKind.CONTENT.vocabulary().fields().get(field));
        assertThat(LOCALES)
                .extracting(locale -> RuleWords.of(RulebookKind.CONTENT, locale).value(of, value))
                .containsExactly(english, turkish, chinese, japanese);
    }

    @Test
    void otherLanguagesReadEnglish() {
        assertThat(RuleWords.of(RulebookKind.CONTENT, Locale.FRANCE).actionName("hold"))
                .isEqualTo("Hold for review");
        assertThat(RuleWords.of(RulebookKind.CONTENT, Locale.forLanguageTag("zh-CN"))
                        .actionName("hold"))
                .isEqualTo("暂扣审核");
    }

    private static String sentence(RulebookKind kind, String language, String when, String then, String because) {
        String text = "rule \"x\" when " + when + " then " + then + " end";
        return RuleWords.of(kind, Locale.forLanguageTag(language))
                .sentence(rules(kind, text).get(0), because);
    }

    private static List<Rule> rules(RulebookKind kind, String text) {
        CheckedRules checked = new RuleChecker(kind.vocabulary()).check(text);
        return checked instanceof CheckedRules.Accepted accepted ? accepted.rules() : List.of();
    }
}

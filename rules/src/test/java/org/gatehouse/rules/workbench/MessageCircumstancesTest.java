package org.gatehouse.rules.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageCircumstancesTest {

    private static final Rulebooks RULES = Rulebooks.defaults();
    private static final int NOVEMBER_22ND = 20_779;

    private static CampaignFacts campaign(Set<String> countries, Set<Category> categories) {
        return new CampaignFacts(Category.PROMOTIONAL, "LALE", true, countries, categories, "tr", false, false, 10);
    }

    private static RecipientFacts recipient(long phone, @Nullable Intercepted global, int hour, int... counts) {
        return new RecipientFacts(
                phone,
                "TR",
                "90",
                global,
                null,
                OptOutScope.NONE,
                counts,
                NOVEMBER_22ND,
                hour,
                "simulator",
                false,
                Set.of());
    }

    @Test
    void tellsWhatDiffersFromTheStandardAndNothingElse() {
        Map<String, String> given = MessageCircumstances.of(
                RULES,
                "",
                "Sale",
                campaign(Set.of("TR", "DE"), Set.of(Category.PROMOTIONAL)),
                recipient(905_335_556_677L, new Intercepted(Reason.BUSY), 23, 2));

        assertThat(given)
                .isEqualTo(Map.of(
                        "text", "Sale",
                        "senderCountries", "DE,TR",
                        "senderCategory", "PROMOTIONAL",
                        "phone", "+905335000000",
                        "globalIntercept", "BUSY",
                        "alreadySent", "2,0",
                        "localDate", "2026-11-22",
                        "localHour", "23"));
    }

    @Test
    void aNumberIsNobodysAndNoneStaysNone() {
        CampaignFacts anybody = campaign(Set.of(), Set.of(Category.values()));

        assertThat(MessageCircumstances.of(RULES, "", "", anybody, recipient(0, null, 12)))
                .containsEntry("phone", "")
                .doesNotContainKey("alreadySent");
        assertThat(MessageCircumstances.of(RULES, "", "", anybody, recipient(4_512_345L, null, 12)))
                .containsEntry("phone", "+4000000");
    }

    @Test
    void theSameQuestionCanBePutToTheRules() {
        Map<String, String> given = MessageCircumstances.of(
                RULES,
                "",
                "Sale without a way out",
                campaign(Set.of(), Set.of(Category.values())),
                recipient(905_335_556_677L, null, 12, 1));

        assertThat(Trial.ask(RULES, RulebookKind.CONTENT, given).outcome())
                .containsEntry("disposition", "HOLD")
                .containsEntry("rule", "opt-out-instruction-missing");
        assertThat(Trial.ask(RULES, RulebookKind.FREQUENCY, given).outcome()).containsEntry("disposition", "REFUSE");
    }
}

package org.gatehouse.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.answer.FieldError;
import org.gatehouse.gate.SenderFacts;
import org.gatehouse.rules.message.Category;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final SenderFacts FOR_ADVERTISING = new SenderFacts(true, Set.of(), Set.of(Category.PROMOTIONAL));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n \r\n", "\u00a0\u3000", "\u200b\ufeff"})
    void aTextWithNothingToReadIsEmpty(String text) {
        assertThat(found(draft("LALE", text, 60), Set.of())).containsExactly(new FieldError("text", "text.empty"));
    }

    @Test
    void aTextThatOnlyBeginsWithBlanksIsOne() {
        assertThat(found(draft("LALE", "  x", 60), Set.of())).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceHoweverShortTheTenantWaits() {
        assertThat(found(draft("lång", "\u0007", 3_601), Set.of()))
                .containsExactly(
                        new FieldError("text", "text.control", "1"),
                        new FieldError("sender", "sender.characters", "lång"),
                        new FieldError("validitySeconds", "range", "3601", "10", "3600"));
    }

    @Test
    void ofWhatNobodyCouldReadNothingIsSaid() {
        assertThat(found(draft("", "", 9), Set.of("category", "sender", "text")))
                .extracting(FieldError::field)
                .containsExactly("validitySeconds");
    }

    @Test
    void aSenderIsNotHeldAgainstACategoryThatCouldNotBeRead() {
        CampaignDraft draft = draft("LALE", "x", 60);
        assertThat(found(draft, Set.of("category"))).isEmpty();
        CampaignDraft other =
                new CampaignDraft(null, Category.TRANSACTIONAL, "LALE", "x", false, false, null, null, null);
        assertThat(found(other, Set.of())).extracting(FieldError::key).containsExactly("sender.notForCategory");
        assertThat(found(other, Set.of("category"))).isEmpty();
    }

    private static CampaignDraft draft(String sender, String text, int validitySeconds) {
        return new CampaignDraft(null, Category.PROMOTIONAL, sender, text, false, false, null, null, validitySeconds);
    }

    private static List<FieldError> found(CampaignDraft draft, Set<String> unread) {
        Settings settings = Settings.inherited(List.of(Map.of(Setting.DLR_WAIT_SECONDS, "3600")));
        return DraftCheck.errors(
                draft, unread, new DraftCheck.Surroundings(Optional.of(FOR_ADVERTISING), "", settings, NOW));
    }
}

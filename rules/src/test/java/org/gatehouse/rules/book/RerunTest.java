package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gatehouse.rules.gate.CampaignFacts;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.gate.RecipientFacts;
import org.gatehouse.rules.gate.Verdict;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.OptOutScope;
import org.gatehouse.rules.message.Reason;
import org.junit.jupiter.api.Test;

/**
 * A decision can be had again later from what is stored: the versions' sources, the campaign's facts, the text and 64
 * bytes.
 */
class RerunTest {

    private static final List<String> TEXTS = List.of(
            "Your code is 1234",
            "Sale! LALE",
            "A loan, a course and wine",
            "移动 话费充值",
            "fake passport",
            "Sale \0",
            "Ω".repeat(800));
    private static final List<Reason> CAUSES = OutcomeFact.reasons();

    private final Random random = new Random(7);

    @Test
    void theStoredFactsGiveTheSameVerdictUnderTheStoredVersions() {
        Rulebooks then = Rulebooks.defaults();
        Rulebooks later = Rulebooks.of(then.sources());
        for (int count = 0; count < 2_000; count++) {
            CampaignFacts campaign = campaign();
            RecipientFacts recipient = recipient();
            String text = pick(TEXTS);

            Verdict first = then.judge(campaign, then.read(text, campaign), recipient);
            RecipientFacts stored =
                    RecipientFacts.decode(recipient.encode(), recipient.phone(), recipient.releasedRules());
            Verdict again = later.judge(campaign, later.read(text, campaign), stored);

            assertThat(again).isEqualTo(first);
        }
    }

    private CampaignFacts campaign() {
        return new CampaignFacts(
                pick(List.of(Category.values())),
                "LALE",
                random.nextInt(5) > 0,
                random.nextBoolean() ? Set.of() : Set.of("TR"),
                Set.of(Category.values()),
                "tr",
                random.nextBoolean(),
                random.nextBoolean(),
                10);
    }

    private RecipientFacts recipient() {
        boolean chinese = random.nextInt(4) == 0;
        return new RecipientFacts(
                905_320_000_000L + random.nextInt(1_000),
                chinese ? "CN" : "TR",
                chinese ? "86" : "90",
                random.nextInt(6) == 0 ? new Intercepted(pick(CAUSES)) : null,
                random.nextInt(6) == 0 ? new Intercepted(pick(CAUSES)) : null,
                random.nextInt(3) == 0 ? pick(List.of(OptOutScope.values())) : OptOutScope.NONE,
                new int[] {random.nextInt(3)},
                20_000 + random.nextInt(400),
                random.nextInt(24),
                "simulator",
                random.nextInt(9) == 0,
                random.nextBoolean() ? Set.of() : Set.of("sender-missing-at-end"));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

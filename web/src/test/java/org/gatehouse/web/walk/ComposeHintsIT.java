package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author sees while typing (Y6), at a tenant that pays two credits a part. */
class ComposeHintsIT {

    private static final String OPT_OUT_LINE = "To opt out text STOP to 4242";

    private static Visit author;

    @BeforeAll
    static void arrive() {
        author = Newcomer.of(RunningPortal.shared())
                .with("CREDITS_PER_SEGMENT", "2")
                .arrive();
    }

    @AfterAll
    static void leave() {
        author.close();
    }

    @BeforeEach
    void anEmptyForm() {
        author.open("/compose.xhtml");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1 part · GSM 7-bit · 0 left in this part, 2",
        "a, 161, 2 parts · GSM 7-bit · 145 left in this part, 4",
        "a, 306, 2 parts · GSM 7-bit · 0 left in this part, 4",
        "a, 307, 3 parts · GSM 7-bit · 152 left in this part, 6",
        "я, 70, 1 part · Unicode (UCS-2) · 0 left in this part, 2",
        "я, 71, 2 parts · Unicode (UCS-2) · 63 left in this part, 4",
    })
    void partsWhatStillFitsAndTheCostAreCountedAtTheEdges(String letter, int length, String counts, String cost) {
        author.fill("text", letter.repeat(length));
        author.says("#counts", counts);
        author.says("#preview .figure dd", cost);
    }

    @Test
    void withoutATextThereIsNothingToCount() {
        author.says("#counts", "No parts");
        author.says("#preview .figure dd", "0");
        author.says(".bubble", "Your text appears here as you type.");
    }

    @Test
    void bothSwitchesAppendToThePreviewAndCount() {
        String text = "a".repeat(160 - " NEWS".length());
        author.fill("text", text);
        author.says("#counts", "1 part · GSM 7-bit · 5 left in this part");

        author.press("appendSender");
        author.says(".bubble", text + " NEWS");
        author.says("#counts", "1 part · GSM 7-bit · 0 left in this part");

        author.press("appendOptOut");
        author.says(".bubble", text + " NEWS " + OPT_OUT_LINE);
        author.says("#counts", "2 parts");
        author.says("#preview .figure dd", "4");

        author.press("appendSender");
        author.says(".bubble", text + " " + OPT_OUT_LINE);
    }

    @Test
    void charactersThatForceUcs2AreNamedOnceEach() {
        author.fill("text", "Ünlü “sale” – only today”");
        author.page.locator("#counts kbd").first().waitFor();
        assertThat(author.page.locator("#counts kbd").allInnerTexts()).containsExactly("“", "”", "–");

        author.fill("text", "Ünlü sale only today");
        author.says("#counts", "GSM 7-bit");
        assertThat(author.page.locator("#counts kbd").count()).isZero();
    }

    @Test
    void aHintNamesWhatTheRuleFoundAndWhatWouldSatisfyIt() {
        author.fill("text", "A loan and a MORTGAGE");
        author.says(".verdict.WARN", "Take care: The text speaks of finance: loan, mortgage.");
        author.says(".verdict.HOLD", "Would be held for review: An advertising text has to say how to opt out;");
        author.says(".verdict.HOLD .remedy", "Switch on the opt-out line");

        author.press("appendOptOut");
        author.says(".verdict.HOLD", "An advertising text has to end with who sends it (NEWS); this one does not.");
        author.press("appendSender");
        author.page.locator(".verdict.HOLD").first().waitFor(Visit.gone());

        author.page.locator("#category").selectOption("TRANSACTIONAL");
        author.says(".verdict.PASS", "The gate would let this pass.");
    }

    @Test
    void whatWillBeRefusedIsToldBeforeItIsSent() {
        author.page.locator("#category").selectOption("TRANSACTIONAL");
        author.fill("text", "Your FAKE  pässport is ready");
        author.says(".verdict.REFUSE", "fake passport");
        author.isSound();
    }

    @Test
    void theSumIsOfPastedNumbersAndOfAFileItIsCountedLater() {
        author.fill("text", "Your parcel is on its way");
        author.says("#preview .later", "counted after the upload");

        author.fill("recipients", "+905321110001, +905321110002; +905321110003");
        author.says("#preview .figure:nth-of-type(2) dd", "6");
        assertThat(author.page.locator("#preview .later").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'Hello {{name, see you', A variable that begins at position 7 is not closed",
        "'Hello {{a b}}', The variable at position 7 has no valid name.",
    })
    void aFaultOfTheTextIsToldInsteadOfAVerdict(String text, String fault) {
        author.page.locator("#category").selectOption("TRANSACTIONAL");
        author.fill("text", text);
        author.says(".verdict.REFUSE", fault);
        assertThat(author.page.locator(".verdict").count()).isOne();
    }

    @Test
    void pastedNumbersFillNoVariable() {
        author.page.locator("#category").selectOption("TRANSACTIONAL");
        author.fill("text", "Hello {{name}}, see {{place}}");
        author.says("#counts", "{{name}}, {{place}} is filled from the file");
        author.says(".verdict.PASS", "The gate would let this pass.");

        author.fill("recipients", "+905321110001");
        author.says(".verdict.REFUSE", "pasted numbers bring no values");
        assertThat(author.page.locator(".verdict.PASS").count()).isZero();
        author.press("send");
        author.says("#recipients-error", "The text uses {{name}}, {{place}}, and pasted numbers bring no values");
        assertThat(author.page.locator("#recipients").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        author.isSound();
    }

    @Test
    void onlyNumbersThatCanBeWrittenToAreCounted() {
        author.fill("text", "Your parcel is on its way");
        author.fill("recipients", "+905321110001\n+90 532 111 00 01\nnobody\n+902121110001");
        author.says("#numbers", "1 number · 1 duplicate");
        author.says("#numbers .chips", "2 cannot be used: nobody +902121110001");
        author.says("#preview .figure:nth-of-type(2) dd", "2");

        author.fill("recipients", "nobody");
        author.says("#numbers", "No usable number");
        author.says("#preview .figure:nth-of-type(2) dd", "0");
    }

    @Test
    void anEmptyFileIsCalledSo() {
        author.fill("text", "Your parcel is on its way");
        author.page.locator("#phone").setInputFiles(new FilePayload("people.csv", "text/csv", new byte[0]));
        author.press("send");
        author.says("#phone-error", "people.csv");
        assertThat(author.page.locator("#recipients-error").innerText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name\nAda\n' | The header row has no column 'phone', only: name.",
                "'phone\n' | There are no recipients.",
                "'phone,a,a\n' | The header row names the column “a” twice.",
            })
    void whatIsWrongWithAFileStandsAtTheFile(String content, String fault) {
        author.fill("text", "Your parcel is on its way");
        author.page
                .locator("#phone")
                .setInputFiles(new FilePayload(
                        "people.csv", "text/csv", content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
        author.press("send");
        author.says("#phone-error", fault);
        author.says("#phone-error", "The file “people.csv” was not kept: choose it again.");
        assertThat(author.page.locator("#recipients-error").innerText()).isEmpty();
        assertThat(author.page.locator("#phone").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
    }
}

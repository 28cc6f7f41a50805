package org.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns.xhtml", "/campaign.xhtml?id=0a&state=FAILED", "/a/b.xhtml?to=https%3A%2F%2Fx"})
    void leads_back_to_pages_of_the_portal(String to) {
        assertThat(ReturnAddress.of(to)).contains(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "campaigns.xhtml",
                "//evil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "https://evil.example/x.xhtml",
                "javascript:alert(1)",
                "/x.xhtml\r\nSet-Cookie: a=b",
                "/x.xhtml?a=\"><script>",
                "/api/v1/campaigns",
                "/@evil.example/x.xhtml",
                "/x.xhtml?a=b c"
            })
    void leads_nowhere_else(String to) {
        assertThat(ReturnAddress.of(to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://gate.example/draft.xhtml?draft=7&part=tests, '', /draft.xhtml?draft=7&part=tests",
        "https://gate.example/draft.xhtml?draft=7#test-3, '', /draft.xhtml?draft=7",
        "https://gate.example/g/draft.xhtml, /g, /draft.xhtml"
    })
    void knows_the_page_that_a_form_was_sent_from(String referer, String contextPath, String page) {
        assertThat(ReturnAddress.before(referer, "gate.example", contextPath)).contains(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/draft.xhtml",
                "https://gate.example.evil.example/draft.xhtml",
                "https://gate.example",
                "https://gate.example//evil.example/x.xhtml",
                "javascript:alert(1)"
            })
    void goes_back_to_no_page_of_others(String referer) {
        assertThat(ReturnAddress.before(referer, "gate.example", "")).isEmpty();
    }
}

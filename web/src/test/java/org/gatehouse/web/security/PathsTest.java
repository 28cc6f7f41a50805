package org.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/signin.xhtml", "/health", "/health/ready", "/openapi", "/jakarta.faces.resource/a.css.xhtml"})
    void open_paths_need_no_sign_in(String path) {
        assertThat(Paths.isOpen(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/campaigns.xhtml",
                "/password.xhtml",
                "/metrics",
                "/api/v1/campaigns",
                "/healthy",
                "/openapis",
                "/x/signin.xhtml"
            })
    void all_others_do(String path) {
        assertThat(Paths.isOpen(path)).isFalse();
    }
}

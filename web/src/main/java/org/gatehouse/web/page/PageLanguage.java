package org.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reader's language: chosen once and remembered, else the account's, else what the browser asks for. */
@Named("language")
@RequestScoped
public class PageLanguage {

    private static final String COOKIE = "gh-language";
    private static final List<String> CODES = List.of("en", "tr", "zh", "ja");

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    /** The languages one can choose, as ISO 639-1 codes. */
    public List<String> getCodes() {
        return CODES;
    }

    public String getCode() {
        return getLocale().getLanguage();
    }

    public Locale getLocale() {
        return remembered()
                .or(() -> visitor.caller().map(caller -> caller.language()).filter(CODES::contains))
                .map(Locale::forLanguageTag)
                .orElseGet(this::asked);
    }

    /**
     * Remembers the choice and shows the page again: by its address when that holds a query, else in place, so that
     * what was typed stays.
     */
    public void choose(String code, String query) throws IOException {
        if (!CODES.contains(code)) {
            return;
        }
        Cookies.remember(FacesContext.getCurrentInstance(), COOKIE, code);
        request.setAttribute(COOKIE, code);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().setLocale(Locale.forLanguageTag(code));
        if (!query.isEmpty()) {
            String page = faces.getExternalContext().getRequestContextPath()
                    + faces.getViewRoot().getViewId();
            faces.getExternalContext().redirect(page + "?" + query.replaceAll("[\r\n]", ""));
        }
    }

    private Optional<String> remembered() {
        Optional<String> chosenNow = Optional.ofNullable((String) request.getAttribute(COOKIE));
        return chosenNow.or(() -> Cookies.find(request, COOKIE)).filter(CODES::contains);
    }

    private Locale asked() {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(CODES::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}

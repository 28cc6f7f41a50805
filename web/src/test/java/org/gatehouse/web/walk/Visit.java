package org.gatehouse.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.web.api.CampaignSteps;
import org.gatehouse.web.portal.Login;
import org.gatehouse.web.portal.RunningPortal;

/**
 * One person at the portal, with a browser window of their own: cookies are not shared. What the browser's console
 * complains about is remembered.
 */
final class Visit implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final double PATIENCE_MILLISECONDS = CampaignSteps.PATIENCE.toSeconds() * 1_000.0;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final BrowserContext context;
    private final URI portal;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    private Visit(URI portal, BrowserContext context) {
        this.portal = portal;
        this.context = context;
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** Chooses the language, which then goes before the account's own, and signs in. */
    static Visit signedIn(URI portal, String language, String login, String password) {
        Visit visit = stranger(portal, language);
        visit.open("/signin.xhtml");
        visit.page.locator(".languages a[lang=" + language + "]").click();
        visit.page.locator("html[lang=" + language + "]").waitFor();
        visit.signIn(login, password);
        return visit;
    }

    /** The demo user of a tenant in a role, at the portal that tests share. */
    static Visit of(String tenant, String role, String language) {
        Login login = RunningPortal.shared().login(tenant, role);
        return signedIn(RunningPortal.shared().url(), language, login.login(), login.password());
    }

    static Visit stranger(URI portal, String language) {
        return new Visit(portal, Chromium.visitor(language));
    }

    /** Another window of the same browser: cookies are shared. It closes with this one. */
    Visit anotherWindow() {
        return new Visit(portal, context);
    }

    /** Where the window is, as {@link #open} takes it. */
    String path() {
        URI address = URI.create(page.url());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** From now on the window is as wide as a phone and the system asks for dark pages. */
    Visit onAPhoneInTheDark() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    /** How many pixels of the page do not fit into the window's width. */
    int overhang() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** From now on the portal does not know the visitor, as after a session that has ended. */
    void isForgotten() {
        context.clearCookies();
    }

    /** Gives login and password on the page that asks for them. */
    void signIn(String login, String password) {
        fill("login", login);
        fill("password", password);
        press("enter");
        page.waitForURL(url -> !url.contains("signin.xhtml"));
    }

    /** Opens a page of the portal; the HTTP status of the answer. */
    int open(String path) {
        return page.navigate(portal.resolve(path).toString()).status();
    }

    void fill(String id, String value) {
        page.locator("#" + id).fill(value);
    }

    void press(String id) {
        page.locator("#" + id).click();
    }

    /** Presses and says yes to the question that follows. */
    void pressAndConfirm(String id) {
        press(id);
        page.locator(".ui-confirmdialog-yes").click();
    }

    /** To wait until there is no such element. */
    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** Of the elements found, those that hold the text. */
    static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Waits until an element says something. */
    void says(String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector).first())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLISECONDS));
    }

    void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    void seesHeading(String text) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(false))
                .first()
                .waitFor();
    }

    /** No serious finding of axe, no script error, nothing the content security policy stopped. */
    void isSound() {
        page.waitForLoadState(LoadState.LOAD);
        assertThat(new AxeBuilder(page)
                                .setLegacyMode(
                                        true) // there are no frames: what it finds is added up in the page itself
                                .options(onlyFindings())
                                .analyze()
                                .getViolations()
                                .stream()
                                .filter(violation -> GRAVE.contains(violation.getImpact()))
                                .map(violation -> page.url() + " " + violation.getId() + " "
                                        + violation.getNodes().get(0).getHtml()))
                .isEmpty();
        assertThat(complaints).isEmpty();
    }

    private static AxeRunOptions onlyFindings() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * A browser of each thread that tests run in: Playwright may be asked by the thread alone that made it. Its driver
     * ends it when the JVM ends.
     */
    private static final class Chromium {

        private static final Path PROGRAM = Path.of("/usr/bin/chromium");
        private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::start);

        static BrowserContext visitor(String language) {
            BrowserContext context = OF_THIS_THREAD
                    .get()
                    .newContext(
                            new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Istanbul"));
            context.setDefaultTimeout(PATIENCE_MILLISECONDS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
            return context;
        }

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
    }
}

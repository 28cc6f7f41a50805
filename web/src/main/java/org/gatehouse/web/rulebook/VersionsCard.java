package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.policy.VersionState;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.web.page.Format;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** The versions of a rulebook: the difference of any two, going back to one, withdrawing one before its time. */
@Named("versionsCard")
@ViewScoped
public class VersionsCard implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS_SHOWN = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    /** Of a tenant's layer: as if nobody had ever written anything. */
    private static final int NOTHING = 0;

    private int from;
    private int to;
    private int chosen;
    private String reason = "";
    private transient @Nullable List<RulebookLibrary.Listed> versions;

    @Inject
    RulebookLibrary library;

    @Inject
    RulebookApprovals approvals;

    @Inject
    RulebookPage rulebookPage;

    @Inject
    PageLanguage language;

    @Inject
    Format format;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    /** The newest first. */
    public List<RulebookLibrary.Listed> getVersions() {
        if (versions == null) {
            versions = library.history(rulebookPage.shown().id(), rulebookPage.kind(), null, VERSIONS_SHOWN)
                    .items();
        }
        return versions;
    }

    /** Who wrote a version, or that it came with the product. */
    public String author(RulebookVersion version) {
        return VersionWords.author(version, text);
    }

    public @Nullable DiffView getDiff() {
        return from == 0 || to == 0
                ? null
                : new DiffView(
                        rulebookPage.kind(),
                        library.diff(rulebookPage.shown().id(), rulebookPage.kind(), from, to),
                        language.getLocale(),
                        text);
    }

    /** Versions that the choice begins with: the newest, and the one before. */
    public int getFromOffered() {
        return from == 0 ? offered(1) : from;
    }

    public int getToOffered() {
        return to == 0 ? offered(0) : to;
    }

    private int offered(int place) {
        return getVersions().size() > place ? getVersions().get(place).version().version() : 0;
    }

    /** What stands in the place of versions whose text cannot be read any more; empty when both can. */
    public List<String> getUnreadable() {
        return from == 0 || to == 0
                ? List.of()
                : Stream.of(from, to).distinct().flatMap(this::unreadable).toList();
    }

    private Stream<String> unreadable(int version) {
        int shown = library.readable(rulebookPage.shown().id(), rulebookPage.kind(), version);
        return shown == version ? Stream.empty() : Stream.of(text.of("version.unreadable", version, shown));
    }

    /** The next one that waits for its time; null when none does. */
    public @Nullable RulebookVersion getScheduled() {
        return getVersions().stream()
                .filter(listed -> listed.state() == VersionState.SCHEDULED)
                .map(RulebookLibrary.Listed::version)
                .reduce((one, earlier) -> earlier)
                .orElse(null);
    }

    public void withdraw() {
        RulebookVersion scheduled = getScheduled();
        if (scheduled != null) {
            approvals.withdraw(rulebookPage.shown().id(), rulebookPage.kind(), scheduled.version());
            notices.tell("version.withdrawn", scheduled.version());
            refresh();
        }
    }

    /** Versions one can go back to, by number with when they came into force. */
    public Map<String, String> getEarlier() {
        Map<String, String> earlier = new LinkedHashMap<>();
        getVersions().stream()
                .filter(this::isEarlier)
                .map(RulebookLibrary.Listed::version)
                .forEach(version -> earlier.put(
                        Integer.toString(version.version()),
                        text.of("version.choice", version.version(), format.time(version.inForceFrom()))));
        if (rulebookPage.getInForce() != null && rulebookPage.shown().kind() != LayerKind.PLATFORM) {
            earlier.put(Integer.toString(NOTHING), text.get("version.choice.nothing"));
        }
        return earlier;
    }

    /** While the newest cannot be loaded, the last good one can be made the newest. */
    private boolean isEarlier(RulebookLibrary.Listed listed) {
        return listed.state() == VersionState.SUPERSEDED
                || (listed.state() == VersionState.IN_FORCE && rulebookPage.getBroken() != null);
    }

    public void rollBack() {
        if (reason.isBlank()) {
            problems.show("reason", text.get("version.reasonMissing"));
            return;
        }
        RulebookVersion back =
                approvals.rollBack(rulebookPage.shown().id(), rulebookPage.kind(), chosen, reason.strip());
        if (chosen == NOTHING) {
            notices.tell("version.rolledBack.nothing", back.version());
        } else {
            notices.tell("version.rolledBack", back.version(), chosen);
        }
        reason = "";
        refresh();
    }

    private void refresh() {
        versions = null;
        rulebookPage.load();
    }

    public String getFrom() {
        return Integer.toString(from);
    }

    public void setFrom(@Nullable String version) {
        from = number(version);
    }

    public String getTo() {
        return Integer.toString(to);
    }

    public void setTo(@Nullable String version) {
        to = number(version);
    }

    /** A version's number as an address names it; 0 for anything else. */
    private static int number(@Nullable String version) {
        return version != null && NUMBER.matcher(version).matches() ? Integer.parseInt(version) : 0;
    }

    public int getChosen() {
        return chosen;
    }

    public void setChosen(int chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}

package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TestReport;
import org.gatehouse.web.page.Format;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** One rulebook of a layer as it is in force: read only, in plain words. */
@Named("rulebookPage")
@ViewScoped
public class RulebookPage implements Serializable {

    private static final String RULES = "rules";
    private static final Set<String> PARTS = Set.of(RULES, "tables", "tests", "versions");

    private static final long serialVersionUID = 1L;

    private String book = "";
    private String layer = "";
    private String part = RULES;
    private String table = "";
    private transient @Nullable Layer shown;
    private transient RulebookLibrary.@Nullable Content inForce;
    private transient @Nullable BrokenVersion broken;
    private transient @Nullable BookText content;
    private transient @Nullable TestReport tests;

    @Inject
    RulebookLibrary library;

    @Inject
    DraftStart draftStart;

    @Inject
    PageLanguage language;

    @Inject
    Format format;

    @Inject
    Texts text;

    /** Reads what is in force. @throws NotFound for a rulebook that is not there, or not the caller's to see */
    public void load() {
        Layer found = library.layer(layer);
        shown = found;
        inForce = library.inForce(found.id(), kind()).orElse(null);
        broken = BrokenVersion.of(library.fault(found.id(), kind()).orElse(null), text);
        content = null;
        tests = null;
    }

    RulebookKind kind() {
        return RulebookKind.of(book).orElseThrow(() -> new NotFound("rulebook " + book));
    }

    Layer shown() {
        if (shown == null) {
            load();
        }
        return Objects.requireNonNull(shown);
    }

    private Optional<RulebookLibrary.Content> inForce() {
        shown();
        return Optional.ofNullable(inForce);
    }

    /** What stands in it; of a layer that has none, an empty rulebook. */
    BookText content() {
        if (content == null) {
            content = BookText.of(inForce()
                    .map(RulebookLibrary.Content::source)
                    .orElseGet(() -> new RulebookSource(shown().cited(), book, 1, "", Map.of())));
        }
        return content;
    }

    /** Null when the newest version is in force as it should be. */
    public @Nullable BrokenVersion getBroken() {
        shown();
        return broken;
    }

    public @Nullable RulebookVersion getInForce() {
        return inForce().map(RulebookLibrary.Content::version).orElse(null);
    }

    /** Which version is in force, since when and by whom. */
    public String getStanding() {
        RulebookVersion version = getInForce();
        if (version == null) {
            return text.get("book.nothing");
        }
        String approver = version.approver();
        return approver == null
                ? text.of(
                        "version.inForce.shipped",
                        version.version(),
                        format.time(version.inForceFrom()),
                        VersionWords.author(version, text))
                : text.of(
                        "version.inForce",
                        version.version(),
                        format.time(version.inForceFrom()),
                        VersionWords.author(version, text),
                        approver);
    }

    public List<RuleCard> getCards() {
        List<Finding> findings = library.check(shown().id(), kind());
        return RuleCards.of(content().source(), findings, language.getLocale());
    }

    /** What is said where there are no rules: the key of a sentence. */
    public String getEmptyHint() {
        return getTables().stream().anyMatch(table -> table.rows() > 0) ? "rules.empty.read" : "rules.empty.tables";
    }

    private TestReport tests() {
        if (tests == null) {
            tests = library.tests(shown().id(), kind());
        }
        return tests;
    }

    public List<TestLine> getTests() {
        return DraftTests.lines(tests(), content(), text);
    }

    public List<String> getUncovered() {
        return tests().uncoveredRules();
    }

    public int getRuleCount() {
        return content().sheet().entries().size();
    }

    public int getTableCount() {
        return getTables().size();
    }

    public int getTestCount() {
        return content().table(BookText.TESTS).rows().size();
    }

    public List<TableTab> getTables() {
        return TableTab.of(content(), language.getLocale());
    }

    TableSchema tableSchema() {
        return TableTab.chosen(kind(), table);
    }

    public TableTab getShownTable() {
        return TableTab.of(tableSchema(), content(), language.getLocale());
    }

    public boolean isFirstDecides() {
        return kind().firstDecides();
    }

    public String getLayerTitle() {
        return LayerTitle.of(shown(), text);
    }

    /** Whether what its rows give is at the cost of the layer's owner. */
    public boolean isAtOwnCost() {
        return shown().bears(kind());
    }

    public boolean isEditable() {
        return library.mayChange(shown().id());
    }

    /** Opens a draft and leads there. */
    public String change() {
        return draftStart.begin(shown().id(), book);
    }

    /** The address of this page without the part. */
    public String getQuery() {
        return "book=" + book + "&layer=" + layer;
    }

    public String getBook() {
        return book;
    }

    public void setBook(@Nullable String book) {
        this.book = book == null ? "" : book;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(@Nullable String layer) {
        this.layer = layer == null ? "" : layer;
    }

    public String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part != null && PARTS.contains(part) ? part : RULES;
    }

    public String getTable() {
        return shown == null ? table : tableSchema().name();
    }

    public void setTable(@Nullable String table) {
        this.table = table == null ? "" : table;
    }
}

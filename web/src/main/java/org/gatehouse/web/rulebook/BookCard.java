package org.gatehouse.web.rulebook;

import java.util.List;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** A rulebook of a layer as its card shows it. */
public final class BookCard {

    private final RulebookKind kind;
    private final @Nullable RulebookVersion inForce;
    private final List<RulebookVersion> scheduled;
    private final List<DraftLink> drafts;
    private final @Nullable BrokenVersion broken;
    private final @Nullable BookText content;

    private BookCard(RulebookLibrary.Glance glance, @Nullable BookText content, List<DraftLink> drafts, Texts text) {
        this.kind = glance.book().kind();
        this.inForce = glance.inForce();
        this.scheduled = glance.scheduled();
        this.broken = BrokenVersion.of(glance.fault(), text);
        this.content = content;
        this.drafts = drafts;
    }

    /** @param drafts all open ones of the layer */
    static BookCard of(RulebookLibrary.Glance glance, RulebookLibrary library, List<Draft> drafts, Texts text) {
        RulebookKind kind = glance.book().kind();
        return new BookCard(
                glance,
                library.inForce(glance.book().layer(), kind)
                        .map(found -> BookText.of(found.source()))
                        .orElse(null),
                drafts.stream()
                        .filter(draft -> draft.kind() == kind)
                        .map(DraftLink::new)
                        .toList(),
                text);
    }

    /** An open draft; one that was submitted leads to its review. */
    public record DraftLink(Draft draft) {

        public String getId() {
            return draft.id().toString();
        }

        public String getPage() {
            return draft.state() == DraftState.SUBMITTED ? "/review.xhtml" : "/draft.xhtml";
        }
    }

    public String getId() {
        return kind.id();
    }

    /** 0 when the layer has none. */
    public int getVersion() {
        return inForce == null ? 0 : inForce.version();
    }

    public @Nullable RulebookVersion getInForce() {
        return inForce;
    }

    public @Nullable RulebookVersion getNext() {
        return scheduled.isEmpty() ? null : scheduled.get(0);
    }

    public List<DraftLink> getDrafts() {
        return drafts;
    }

    public @Nullable BrokenVersion getBroken() {
        return broken;
    }

    public int getRules() {
        return content == null ? 0 : content.sheet().entries().size();
    }

    /** Of all tables that people edit as rows. */
    public int getRows() {
        BookText book = content;
        return book == null
                ? 0
                : kind.tables().stream()
                        .map(TableSchema::name)
                        .filter(table -> !BookText.BESIDE.contains(table))
                        .mapToInt(table -> book.table(table).rows().size())
                        .sum();
    }

    public int getTests() {
        return content == null ? 0 : content.table(BookText.TESTS).rows().size();
    }
}

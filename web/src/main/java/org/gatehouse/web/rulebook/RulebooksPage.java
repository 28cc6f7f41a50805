package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gatehouse.account.Role;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** The rulebooks of one layer at a glance. */
@Named("rulebooksPage")
@ViewScoped
public class RulebooksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String layer = "";
    private transient @Nullable Layer shown;
    private transient @Nullable List<BookCard> books;

    @Inject
    RulebookLibrary library;

    @Inject
    RulebookApprovals approvals;

    @Inject
    Visitor visitor;

    @Inject
    DraftStart draftStart;

    @Inject
    DraftTitles draftTitles;

    @Inject
    Texts text;

    /** A layer that can be chosen. */
    public record Choice(String name, String title) {}

    /** Without a name in the address: the platform, else the caller's own. */
    public void load() {
        shown = layer.isEmpty() ? first() : library.layer(layer);
        layer = shown.name();
    }

    private Layer first() {
        List<Layer> layers = library.layers();
        return layers.stream()
                .filter(each -> each.kind() == LayerKind.PLATFORM)
                .findFirst()
                .orElseGet(() -> layers.get(0));
    }

    private Layer shown() {
        if (shown == null) {
            load();
        }
        return Objects.requireNonNull(shown);
    }

    public List<Choice> getLayers() {
        return library.layers().stream()
                .map(each -> new Choice(each.name(), LayerTitle.of(each, text)))
                .toList();
    }

    public LayerKind getLayerKind() {
        return shown().kind();
    }

    public List<BookCard> getBooks() {
        if (books == null) {
            List<Draft> drafts = draftStart.open(shown().id());
            books = library.overview(shown().id()).stream()
                    .map(glance -> BookCard.of(glance, library, drafts, text))
                    .toList();
        }
        return books;
    }

    /** Who wrote what is in force. */
    public String author(BookCard book) {
        RulebookVersion version = book.getInForce();
        return version == null ? "" : VersionWords.author(version, text);
    }

    /** A draft that the reader can decide about, of whatever layer. */
    public record Waiting(String id, String title, String book, String layer, String author, Instant since) {}

    /** What waits for the reader's approval, the oldest first. */
    public List<Waiting> getWaiting() {
        return visitor.getRole() == Role.COMPLIANCE || visitor.getRole() == Role.RESELLER
                ? approvals.waiting().stream()
                        .filter(RulebookApprovals.Waiting::mayApprove)
                        .map(this::waiting)
                        .toList()
                : List.of();
    }

    private Waiting waiting(RulebookApprovals.Waiting waiting) {
        Draft draft = waiting.draft();
        return new Waiting(
                draft.id().toString(),
                draftTitles.of(draft),
                text.get("book." + draft.kind().id()),
                LayerTitle.of(waiting.layer(), text),
                draft.author(),
                draft.changedAt());
    }

    public boolean isEditable() {
        return library.mayChange(shown().id());
    }

    /** Opens a draft and leads there. */
    public String change(String book) {
        return draftStart.begin(shown().id(), book);
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(@Nullable String layer) {
        this.layer = layer == null ? "" : layer;
    }
}

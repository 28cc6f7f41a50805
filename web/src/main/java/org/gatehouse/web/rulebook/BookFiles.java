package org.gatehouse.web.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.web.api.json.NotWellFormed;
import org.gatehouse.web.api.rulebook.RulebookZip;
import org.gatehouse.web.page.EmptyFile;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** A whole rulebook that comes in as files: it becomes a draft. */
@Named("bookFiles")
@ViewScoped
public class BookFiles implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "bookFile";

    private transient @Nullable Part file;

    @Inject
    RulebookDrafts drafts;

    @Inject
    RulebookPage rulebookPage;

    @Inject
    PageLanguage language;

    @Inject
    Problems problems;

    @Inject
    Texts text;

    /**
     * Opens a draft of the files and leads there; null stays here and says that it is no ZIP file. @throws InvalidInput
     * as {@link RulebookZip#read}
     */
    public @Nullable String open() throws IOException {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            problems.show(
                    FILE,
                    EmptyFile.name(FILE)
                            .map(empty -> text.of("table.fileEmpty", empty))
                            .orElseGet(() -> text.get("book.fileMissing")));
            return null;
        }
        RulebookKind kind = rulebookPage.kind();
        try (InputStream content = chosen.getInputStream()) {
            return open(kind, RulebookZip.read(kind, content), chosen.getSubmittedFileName());
        } catch (NotWellFormed noZip) {
            problems.show(FILE, text.get("book.fileUnreadable"));
            return null;
        }
    }

    private String open(RulebookKind kind, RulebookZip.Content content, @Nullable String name) {
        return DraftStart.page(drafts.open(
                        rulebookPage.shown().id(),
                        kind,
                        name == null || name.isBlank() ? FILE : name,
                        "",
                        content.rules(),
                        content.tables(),
                        language.getLocale())
                .draft());
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}

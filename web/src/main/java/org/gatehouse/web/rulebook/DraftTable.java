package org.gatehouse.web.rulebook;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.policy.Edit;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.Finding;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.page.EmptyFile;
import org.gatehouse.web.page.Notices;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.sheet.BadCell;
import org.gatehouse.web.sheet.TableImport;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** One table of a draft in its grid, and as a file that comes in. */
@Named("draftTable")
@ViewScoped
public class DraftTable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String GRID = "grid";
    private static final String FILE = "tableFile";
    private static final String ROWS = "rulebook.rows.";
    private static final int REFUSALS_SHOWN = 50;

    private transient @Nullable Part file;
    private transient List<String> refused = List.of();
    private int refusedCount;

    @Inject
    DraftPage draftPage;

    @Inject
    PageLanguage language;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Texts text;

    private TableSchema schema() {
        return draftPage.getTableSchema();
    }

    private TableSheet sheet() {
        return draftPage.getBook().table(schema().name());
    }

    /** What the grid has to know. */
    public String getLayout() {
        return GridLayout.of(schema(), isEditable(), language.getLocale(), text);
    }

    public boolean isEditable() {
        return draftPage.isEditable();
    }

    /** The grid asks for everything. */
    public void read() {
        tell(answer().withRows());
    }

    /** The grid sends what was changed; where the draft has gone on meanwhile, it is told all rows and merges them. */
    public void splice() {
        GridSplice splice = GridSplice.parse(Objects.requireNonNullElse(
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(GRID),
                ""));
        if (splice.revision() != draftPage.getRevision()) {
            tell(answer().withRows());
            return;
        }
        try {
            boolean isMade = draftPage.makeUnlessOvertaken(
                    new Edit.SpliceRows(schema().name(), splice.from(), splice.removed(), splice.rows()));
            tell(isMade ? answer() : answer().withRows());
        } catch (InvalidInput unfit) {
            tell(refused(unfit.errors().get(0)));
        }
    }

    /** What kept rows out, at its cell where one is named: its row and column are the first two arguments. */
    private GridAnswer refused(FieldError error) {
        boolean isOfRow = error.key().startsWith(ROWS) && !error.key().equals(ROWS + "missing");
        int column = error.arguments().size() > 1
                ? schema().columnNames().indexOf(error.arguments().get(1))
                : 0;
        return answer().refused(
                        ErrorTexts.sentence(labelled(error, column), language.getLocale()),
                        isOfRow ? Integer.parseInt(error.arguments().get(0)) - 1 : -1,
                        Math.max(0, column));
    }

    /** The column by what stands above it. */
    private FieldError labelled(FieldError error, int column) {
        if (!error.key().startsWith(ROWS) || error.arguments().size() < 2 || column < 0) {
            return error;
        }
        List<String> arguments = new ArrayList<>(error.arguments());
        arguments.set(
                1,
                TableWords.of(language.getLocale())
                        .label(schema(), schema().columns().get(column)));
        return new FieldError(error.field(), error.key(), arguments);
    }

    private GridAnswer answer() {
        List<Finding> ofTable = draftPage.getFound().stream()
                .filter(finding -> finding.part().equals(schema().name()))
                .toList();
        return new GridAnswer(schema(), sheet(), draftPage.getRevision())
                .editable(isEditable())
                .with(ofTable, language.getLocale());
    }

    private static void tell(GridAnswer answer) {
        PrimeFaces.current().ajax().addCallbackParam(GRID, answer.json());
    }

    /** Takes a file in place of all rows, when every cell of it fits. */
    public void importFile() throws IOException {
        Part chosen = file;
        refuse(List.of());
        String name = chosen == null ? "" : Objects.requireNonNullElse(chosen.getSubmittedFileName(), "");
        if (chosen == null || name.isEmpty()) {
            problems.show(
                    FILE,
                    EmptyFile.name(FILE)
                            .map(empty -> text.of("table.fileEmpty", empty))
                            .orElseGet(() -> text.get("table.fileMissing")));
            return;
        }
        try (InputStream content = chosen.getInputStream()) {
            take(TableImport.of(
                    TableColumns.of(schema(), language.getLocale()),
                    name,
                    content.readNBytes(TableImport.BYTES_MAX + 1)));
        }
    }

    private void take(TableImport answer) {
        if (answer instanceof TableImport.Refused no) {
            refuse(no.cells().stream().map(this::sentence).toList());
        } else if (answer instanceof TableImport.Read read) {
            TableSheet now = sheet();
            int before = now.rows().size();
            List<String> wrong = new ImportCheck(schema(), read, language.getLocale())
                    .wrong(
                            draftPage
                                    .getBook()
                                    .source()
                                    .withTable(
                                            schema().name(),
                                            now.spliced(0, before, read.rows()).text()),
                            draftPage.getLayerKind());
            if (wrong.isEmpty()) {
                draftPage.make(new Edit.SpliceRows(schema().name(), 0, before, read.rows()));
                notices.tell("table.imported", read.rows().size());
            } else {
                refuse(wrong);
            }
        }
    }

    private void refuse(List<String> sentences) {
        refusedCount = sentences.size();
        refused = sentences.stream().limit(REFUSALS_SHOWN).toList();
    }

    private String sentence(BadCell cell) {
        String said = ErrorTexts.sentence(cell.error(), language.getLocale());
        if (cell.row() == 0) {
            return said;
        }
        return cell.column().isEmpty()
                ? text.of("table.badRow", cell.row(), said)
                : text.of("table.badCell", cell.row(), cell.column(), said);
    }

    /** Why the last file was not taken. */
    public List<String> getRefused() {
        return refused;
    }

    public int getRefusedCount() {
        return refusedCount;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}

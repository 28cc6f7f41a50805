package org.gatehouse.web.rulebook;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookLibrary;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableWords;
import org.gatehouse.web.api.rulebook.RulebookZip;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.sheet.SheetFormat;

/**
 * A rulebook as files: all of it in a ZIP, or one table for a spreadsheet. Of a draft, of what is in force, or of one
 * version, as the address says.
 */
@WebServlet({"/rulebook/files.zip", "/rulebook/table.csv", "/rulebook/table.xlsx"})
public class RulebookDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RulebookLibrary library;

    @Inject
    transient RulebookDrafts drafts;

    @Inject
    transient PageLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            RulebookSource source = source(request);
            Optional<SheetFormat> format = SheetFormat.of(request.getServletPath());
            if (format.isPresent()) {
                writeTable(source, parameter(request, "table"), format.get(), response);
            } else {
                answer(response, "application/zip", source.name() + ".zip");
                RulebookZip.write(source, response.getOutputStream());
            }
        } catch (NotFound refused) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } catch (Conflict refused) {
            refuse(response, HttpServletResponse.SC_CONFLICT);
        } catch (EJBAccessException refused) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private RulebookSource source(HttpServletRequest request) {
        String draft = parameter(request, "draft");
        if (!draft.isEmpty()) {
            return drafts.find(DraftId.parse(draft).orElseThrow(() -> new NotFound("draft")))
                    .source();
        }
        RulebookKind kind = RulebookKind.of(parameter(request, "book")).orElseThrow(() -> new NotFound("rulebook"));
        String version = parameter(request, "version");
        var layer = library.layer(parameter(request, "layer")).id();
        return version.matches("\\d{1,9}")
                ? library.version(layer, kind, Integer.parseInt(version)).source()
                : library.inForce(layer, kind)
                        .orElseThrow(() -> new NotFound("version"))
                        .source();
    }

    private void writeTable(RulebookSource source, String name, SheetFormat format, HttpServletResponse response)
            throws IOException {
        BookText book = BookText.of(source);
        TableSchema table = book.kind().table(name).orElseThrow(() -> new NotFound("table"));
        answer(response, format.mediaType(), source.name() + "-" + name + "." + format.ending());
        format.write(
                TableWords.of(language.getLocale()).title(table),
                TableColumns.of(table, language.getLocale()),
                book.table(name).rows(),
                response.getOutputStream());
    }

    private static void answer(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.sendError(status);
    }
}

package org.gatehouse.web.report;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gatehouse.answer.NotFound;
import org.gatehouse.report.MessageFilter;
import org.gatehouse.report.MessageReports;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;

/** The message list of a page as a CSV file (RFC 4180, UTF-8): written row by row as it is read, however long it is. */
@WebServlet("/messages.csv")
public class MessagesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageReports reports;

    @Inject
    transient Visitor visitor;

    @Inject
    transient PageLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"messages.csv\"");
        try {
            MessageTable table = new MessageTable(response.getWriter());
            reports.export(visitor.tenant(), filter(request), language.getLocale(), table::write);
            table.flush();
        } catch (NotFound | EJBAccessException refused) {
            response.reset();
            response.sendError(
                    refused instanceof NotFound
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_FORBIDDEN);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static MessageFilter filter(HttpServletRequest request) {
        FilterForm form = new FilterForm();
        form.setCampaign(request.getParameter("campaign"));
        form.setState(request.getParameter("state"));
        form.setReason(request.getParameter("reason"));
        form.setPhone(request.getParameter("phone"));
        form.setTag(request.getParameter("tag"));
        return form.read();
    }
}

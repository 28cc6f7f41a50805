package org.gatehouse.web.report;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.report.MessageReports;
import org.gatehouse.web.api.message.MessageExport;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;

/**
 * The message list of a page as a CSV file, the same as the API's but found by session instead of key: written row by
 * row as it is read, however long it is.
 */
@WebServlet("/messages.csv")
public class MessagesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Tells spreadsheets that the file is UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Inject
    transient MessageReports reports;

    @Inject
    transient Visitor visitor;

    @Inject
    transient PageLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FilterForm filter = filter(request);
            MessageExport export =
                    new MessageExport(reports, filter.tenant(visitor), filter.read(), language.getLocale());
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"messages.csv\"");
            OutputStream out = response.getOutputStream();
            out.write(BYTE_ORDER_MARK);
            export.write(out);
        } catch (InvalidInput refused) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotFound refused) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException refused) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.reset();
        response.sendError(status);
    }

    private static FilterForm filter(HttpServletRequest request) {
        FilterForm form = new FilterForm();
        form.setCampaign(request.getParameter("campaign"));
        form.setState(request.getParameter("state"));
        form.setReason(request.getParameter("reason"));
        form.setPhone(request.getParameter("phone"));
        form.setTag(request.getParameter("tag"));
        return form;
    }
}

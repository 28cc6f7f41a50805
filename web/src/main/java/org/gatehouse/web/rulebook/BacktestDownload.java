package org.gatehouse.web.rulebook;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatehouse.answer.NotFound;
import org.gatehouse.backtest.BacktestId;
import org.gatehouse.backtest.Backtests;
import org.gatehouse.web.api.backtest.BacktestCsv;

/** The lines of a back-test as the API's CSV file, found by session instead of key. */
@WebServlet("/rulebook/backtest.csv")
public class BacktestDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Backtests backtests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            BacktestId id = Optional.ofNullable(request.getParameter("backtest"))
                    .flatMap(BacktestId::parse)
                    .orElseThrow(() -> new NotFound("backtest"));
            backtests.find(id);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".csv\"");
            new BacktestCsv(backtests, id).write(response.getOutputStream());
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
}

package org.gatehouse.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.answer.NotFound;
import org.gatehouse.web.security.ReturnAddress;

/**
 * What the boundaries refuse becomes an answer of the page: fields that cannot be accepted are told beside them, what
 * is not there is 404, what is not allowed 403. Everything else is ours and flies.
 */
final class PageExceptionHandler extends ExceptionHandlerWrapper {

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (answered(faces, cause(events.next().getContext().getException()))) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext faces, Throwable cause) {
        if (cause instanceof InvalidInput invalid) {
            problems().show(invalid.errors());
        } else if (cause instanceof Conflict conflict) {
            problems().show(List.of(new FieldError("", conflict.key(), conflict.arguments())));
        } else if (cause instanceof NotFound) {
            answer(faces, HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof EJBAccessException) {
            answer(faces, HttpServletResponse.SC_FORBIDDEN);
        } else if (cause instanceof ViewExpiredException expired) {
            showAgain(faces, expired.getViewId());
        } else {
            return false;
        }
        return true;
    }

    private static Problems problems() {
        return CDI.current().select(Problems.class).get();
    }

    private static void answer(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException failed) {
            throw new FacesException(failed);
        }
    }

    private static void showAgain(FacesContext faces, String viewId) {
        ExternalContext external = faces.getExternalContext();
        Map<String, String> headers = external.getRequestHeaderMap();
        String page = ReturnAddress.before(
                        headers.get("Referer"), headers.get("Host"), external.getRequestContextPath())
                .filter(address -> address.startsWith(viewId))
                .orElse(viewId);
        try {
            external.redirect(external.getRequestContextPath() + page);
        } catch (IOException failed) {
            throw new FacesException(failed);
        }
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isAnswer(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isAnswer(Throwable thrown) {
        return thrown instanceof EJBAccessException || thrown instanceof ViewExpiredException;
    }
}

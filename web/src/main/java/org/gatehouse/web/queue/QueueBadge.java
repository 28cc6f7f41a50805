package org.gatehouse.web.queue;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.gatehouse.queue.ReviewQueue;

/** How much waits for the visitor, beside the navigation's entry; counted once for a page. */
@Named("queueBadge")
@RequestScoped
public class QueueBadge {

    private static final long UNKNOWN = -1;
    private static final System.Logger LOG = System.getLogger(QueueBadge.class.getName());

    private long count = UNKNOWN;

    @Inject
    ReviewQueue queue;

    @Inject
    HttpServletRequest request;

    /** 0 where it cannot be told: also the page of a fault has a navigation. */
    public long getCount() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return 0;
        }
        count = count == UNKNOWN ? counted() : count;
        return count;
    }

    private long counted() {
        try {
            return queue.count();
        } catch (RuntimeException unknown) {
            LOG.log(DEBUG, "What waits cannot be counted now.", unknown);
            return 0;
        }
    }
}

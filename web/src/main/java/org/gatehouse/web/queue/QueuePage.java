package org.gatehouse.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatehouse.queue.QueueItem;
import org.gatehouse.queue.ReviewQueue;
import org.gatehouse.web.page.PageLanguage;
import org.jspecify.annotations.Nullable;

/** What waits for the visitor, the one due first first. */
@Named("queuePage")
@RequestScoped
public class QueuePage {

    private @Nullable List<QueueItem> items;

    @Inject
    ReviewQueue queue;

    @Inject
    PageLanguage language;

    public List<QueueItem> getItems() {
        List<QueueItem> read = items == null ? queue.list(language.getLocale()) : items;
        items = read;
        return read;
    }

    /** The page on which it is decided, without the context path. */
    public String address(QueueItem item) {
        return switch (item.kind()) {
            case HELD_CAMPAIGN -> "/heldCampaign.xhtml?campaign=" + item.id();
            case DRAFT -> "/review.xhtml?draft=" + item.id();
            case INQUIRY -> "/message.xhtml?message=" + item.id();
        };
    }
}

package org.gatehouse.web.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatehouse.policy.Draft;
import org.gatehouse.web.page.Format;
import org.gatehouse.web.page.Texts;

/**
 * What drafts are called: by the title that a person gave, else by who opened it and when, in the reader's language.
 */
@Named("draftTitles")
@ApplicationScoped
public class DraftTitles {

    @Inject
    Format format;

    @Inject
    Texts text;

    public String of(Draft draft) {
        return draft.title().isEmpty()
                ? text.of("draft.titleOf", format.date(draft.createdAt()), draft.author())
                : draft.title();
    }
}

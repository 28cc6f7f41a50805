package org.gatehouse.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.ComposeHints;
import org.gatehouse.campaign.Submission;
import org.gatehouse.rules.message.Category;
import org.gatehouse.web.page.Look;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Problems;
import org.gatehouse.web.page.Texts;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the making: the draft, what the rules would say about it (Y6), and its submission. The form carries an
 * idempotency key, so a double click, or the same form sent again later, is one campaign.
 */
@Named("composePage")
@ViewScoped
public class ComposePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DraftForm draft = new DraftForm();
    private String idempotencyKey = UUID.randomUUID().toString();
    private List<String> senders = List.of();
    private transient ComposeHints.@Nullable Hints hints;

    @Inject
    Campaigns campaigns;

    @Inject
    ComposeHints composeHints;

    @Inject
    Visitor visitor;

    @Inject
    PageLanguage language;

    @Inject
    Look look;

    @Inject
    Problems problems;

    @Inject
    Texts text;

    @PostConstruct
    void begin() {
        senders = List.copyOf(composeHints.senders(visitor.tenant()));
        senders.stream().findFirst().ifPresent(draft::setSender);
    }

    /** Asks the gate what it would say to the draft as it stands. */
    public ComposeHints.Hints getHints() {
        if (hints == null) {
            hints = composeHints.hints(visitor.tenant(), draft.read(look.getZone()), language.getLocale());
        }
        return hints;
    }

    /** The draft changed: what was said about it no longer counts. */
    public void revise() {
        hints = null;
    }

    /** Leads to the report; null stays here, with what is wrong told beside the fields. */
    public @Nullable String submit() throws IOException {
        revise();
        if (draft.hasTwoSources()) {
            problems.show("recipients", text.get("compose.recipients.both"));
            return null;
        }
        try (RecipientUpload upload = draft.openRecipients()) {
            return follow(
                    campaigns.submit(visitor.tenant(), idempotencyKey, draft.read(look.getZone()), upload.source()));
        }
    }

    private @Nullable String follow(Submission answer) {
        if (answer instanceof Submission.Accepted accepted) {
            return "/campaign.xhtml?faces-redirect=true&campaign=" + accepted.id();
        }
        idempotencyKey = UUID.randomUUID().toString();
        problems.show("", text.get("compose.sentAlready"));
        return null;
    }

    public DraftForm getDraft() {
        return draft;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    /** The key the form was made with; this bean may be younger, when the form is sent again. */
    public void setIdempotencyKey(String key) {
        idempotencyKey = key;
    }

    public List<String> getSenders() {
        return senders;
    }

    public Category[] getCategories() {
        return Category.values();
    }
}

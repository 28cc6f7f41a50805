package org.gatehouse.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.answer.FieldError;
import org.gatehouse.answer.InvalidInput;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.ComposeHints;
import org.gatehouse.campaign.Submission;
import org.gatehouse.rules.message.Category;
import org.gatehouse.web.page.EmptyFile;
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
    /** The field of the file, named by the column it has to have. */
    private static final String FILE = "phone";

    private final DraftForm draft = new DraftForm();
    private String idempotencyKey = UUID.randomUUID().toString();
    private List<String> senders = List.of();
    private transient ComposeHints.@Nullable Hints hints;
    private transient ComposeHints.@Nullable Numbers numbers;

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

    /** What of the pasted numbers can be written to. */
    public ComposeHints.Numbers getNumbers() {
        if (numbers == null) {
            numbers = composeHints.numbers(visitor.tenant(), draft.numbers());
        }
        return numbers;
    }

    /** What keeps the draft from being sent as it stands: faults of its text, variables that nothing fills. */
    public List<String> getFaults() {
        List<String> faults = new ArrayList<>(
                getHints().faults().stream().map(problems::sentence).toList());
        if (hasUnfilledVariables()) {
            faults.add(unfilled());
        }
        return faults;
    }

    /** Pasted numbers bring no values. */
    private boolean hasUnfilledVariables() {
        return !getHints().variables().isEmpty() && !draft.numbers().isEmpty() && !draft.hasFile();
    }

    private String unfilled() {
        return text.of("compose.unfilled", getVariables());
    }

    /** The variables of the text as it writes them. */
    public String getVariables() {
        return getHints().variables().stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "));
    }

    /** The draft changed: what was said about it no longer counts. */
    public void revise() {
        hints = null;
        numbers = null;
    }

    /** Leads to the report; null stays here, with what is wrong told beside the fields. */
    public @Nullable String submit() throws IOException {
        revise();
        String next = null;
        Optional<String> emptyFile = EmptyFile.name(FILE);
        if (emptyFile.isPresent()) {
            problems.show(FILE, text.of("table.fileEmpty", emptyFile.get()));
        } else if (draft.hasTwoSources()) {
            problems.show(FILE, text.get("compose.recipients.both"));
        } else if (hasUnfilledVariables()) {
            problems.show("recipients", unfilled());
        } else {
            next = send();
        }
        if (next == null && draft.hasFile()) {
            problems.show(FILE, text.of("compose.file.again", draft.fileName()));
        }
        return next;
    }

    private @Nullable String send() throws IOException {
        try (RecipientUpload upload = draft.openRecipients()) {
            return follow(
                    campaigns.submit(visitor.tenant(), idempotencyKey, draft.read(look.getZone()), upload.source()));
        } catch (InvalidInput invalid) {
            problems.show(invalid.errors().stream().map(this::atItsField).toList());
            return null;
        }
    }

    /** What is wrong with the recipients of a file stands at the file. */
    private FieldError atItsField(FieldError error) {
        boolean ofFile = draft.hasFile() && error.field().startsWith("recipients");
        return ofFile ? new FieldError(FILE, error.key(), error.arguments()) : error;
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

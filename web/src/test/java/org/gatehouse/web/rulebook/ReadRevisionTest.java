package org.gatehouse.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.answer.Conflict;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.Layer;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookApprovals;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.policy.RulebookVersion;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.page.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page that was put away with its view and fetched again still decides only about what its reader read. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container
class ReadRevisionTest {

    private static final DraftId DRAFT = new DraftId(new TenantId(1), 17);

    private int revision = 3;
    private int asked;

    private OpenDraft draft() {
        Instant now = Instant.EPOCH;
        Draft draft = new Draft(
                DRAFT,
                RulebookKind.CONTENT,
                "Spring",
                "More words",
                1,
                revision,
                0,
                DraftState.SUBMITTED,
                "ada",
                now,
                "ada",
                now,
                null,
                null,
                null,
                null,
                "",
                null);
        return new OpenDraft(
                draft,
                new Layer(DRAFT.layer(), "platform", LayerKind.PLATFORM),
                new RulebookSource("", "content", 2, "", Map.of()),
                List.of());
    }

    private final RulebookDrafts drafts = new RulebookDrafts() {
        @Override
        public OpenDraft find(DraftId id) {
            return draft();
        }

        @Override
        public OpenDraft edit(DraftId id, int seen, Edit edit) {
            asked = seen;
            revision++;
            return draft();
        }
    };

    private final RulebookApprovals approvals = new RulebookApprovals() {
        @Override
        public RulebookVersion approve(
                DraftId id, int seen, @Nullable Instant effectiveFrom, String note, Locale locale) {
            asked = seen;
            throw new Conflict("rulebook.draft.changed", "eve");
        }

        @Override
        public OpenDraft giveBack(DraftId id, int seen, String comment) {
            asked = seen;
            throw new Conflict("rulebook.draft.changed", "eve");
        }
    };

    private static final PageLanguage ENGLISH = new PageLanguage() {
        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }
    };

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what was written a moment ago
    private static <T extends Serializable> T putAwayAndFetched(T page) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(page);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    private ReviewPage wired(ReviewPage page) {
        page.drafts = drafts;
        page.approvals = approvals;
        page.language = ENGLISH;
        return page;
    }

    @Test
    @SuppressWarnings("NullAway") // the container's references are not written
    void aReviewerDecidesAboutTheRevisionThatWasRead() throws IOException, ClassNotFoundException {
        ReviewPage page = wired(new ReviewPage());
        page.setId(DRAFT.toString());
        page.load();
        page.drafts = null;
        page.approvals = null;
        page.language = null;

        ReviewPage again = wired(putAwayAndFetched(page));
        revision = 4; // changed by another person
        again.setComment("Not like this");
        assertThat(again.getDraft().revision()).isEqualTo(4);

        assertThatThrownBy(again::approve).isInstanceOf(Conflict.class);
        assertThat(asked).isEqualTo(3);
        asked = 0;
        assertThatThrownBy(again::giveBack).isInstanceOf(Conflict.class);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("NullAway") // the container's references are not written
    void anAuthorChangesTheRevisionThatWasSeen() throws IOException, ClassNotFoundException {
        DraftPage page = new DraftPage();
        page.drafts = drafts;
        page.setId(DRAFT.toString());
        page.load();
        page.setNote("Half a sentence");
        page.drafts = null;

        DraftPage again = putAwayAndFetched(page);
        again.drafts = drafts;
        revision = 4;
        assertThat(again.getState()).isEqualTo(DraftState.SUBMITTED);
        assertThat(again.getNote()).as("what was typed").isEqualTo("Half a sentence");

        again.make(new Edit.SwitchOff("any"));
        assertThat(asked).isEqualTo(3);
        again.make(new Edit.SwitchOff("any"));
        assertThat(asked).as("its own change was seen").isEqualTo(5);
    }
}

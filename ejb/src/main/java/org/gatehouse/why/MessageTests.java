package org.gatehouse.why;

import static org.gatehouse.account.Role.Names.COMPLIANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.Conflict;
import org.gatehouse.answer.NotFound;
import org.gatehouse.gate.PastDecision;
import org.gatehouse.gate.PastDecisions;
import org.gatehouse.message.MessageId;
import org.gatehouse.policy.Draft;
import org.gatehouse.policy.DraftId;
import org.gatehouse.policy.DraftState;
import org.gatehouse.policy.Edit;
import org.gatehouse.policy.OpenDraft;
import org.gatehouse.policy.RulebookDrafts;
import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.TableSchema;
import org.gatehouse.rules.workbench.TableSheet;
import org.gatehouse.rules.workbench.TestRow;
import org.gatehouse.tenant.TenantId;

/**
 * The boundary on which a message becomes a test: what it said, its circumstances and what was decided are a row of the
 * tests of the rulebook that decided, in a draft of it. Every method throws {@link NotFound} when there is no such
 * message, and {@link Conflict} when there is nothing to ask about it any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(COMPLIANCE)
@SuppressWarnings("NullAway.Init")
public class MessageTests {

    private static final String TESTS = "tests";

    @Inject
    private MessageAccess access;

    @Inject
    private PastDecisions decisions;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private RulebookDrafts drafts;

    /** The drafts that can take the test: open, of the rulebook that decided, and not submitted; the latest first. */
    public List<Draft> drafts(MessageId id) {
        TestedMessage test = test(id);
        return drafts.list(layer(test)).stream()
                .filter(draft -> draft.kind() == test.kind() && draft.state() == DraftState.EDITING)
                .toList();
    }

    /**
     * Adds the test to a draft; one of the same name is replaced.
     *
     * @param draft one of {@link #drafts}
     */
    public DraftId keep(MessageId id, DraftId draft) {
        return keep(id, test(id), drafts.find(draft));
    }

    /**
     * Opens a draft of the rulebook that decided, with the test.
     *
     * @param title such as the campaign's name
     */
    public DraftId keepInNew(MessageId id, String title) {
        TestedMessage test = test(id);
        return keep(id, test, drafts.open(layer(test), test.kind(), title, ""));
    }

    private DraftId keep(MessageId id, TestedMessage test, OpenDraft draft) {
        if (draft.draft().kind() != test.kind() || !draft.layer().id().equals(layer(test))) {
            throw new NotFound("draft");
        }
        Edit edit = edit(draft.source(), test.kind(), test.row());
        access.looked(id);
        return drafts.edit(draft.draft().id(), draft.draft().revision(), edit)
                .draft()
                .id();
    }

    /** In the place of the test of its name, else behind the last. */
    private static Edit edit(RulebookSource source, RulebookKind kind, TestRow row) {
        TableSchema schema = kind.table(TESTS).orElseThrow();
        List<List<String>> rows = TableSheet.of(schema, source.tables().getOrDefault(TESTS, schema.header()))
                .rows();
        int place = (int)
                rows.stream().takeWhile(each -> !each.get(0).equals(row.name())).count();
        return new Edit.SpliceRows(
                TESTS,
                place,
                place < rows.size() ? 1 : 0,
                List.of(List.of(row.cells().split("\t", -1))));
    }

    private TenantId layer(TestedMessage test) {
        return test.layer().isEmpty()
                ? tenants.platform().id()
                : tenants.find(test.layer()).map(Tenant::id).orElseThrow(() -> new NotFound("layer"));
    }

    private TestedMessage test(MessageId id) {
        access.owner(id);
        PastDecision past = decisions.find(id).orElseThrow(() -> new NotFound("message"));
        return TestedMessage.of(id, past).orElseThrow(() -> new Conflict("message.noTest", id.toString()));
    }
}

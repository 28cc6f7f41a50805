package org.gatehouse.why;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.account.CurrentCaller;
import org.gatehouse.account.Role;
import org.gatehouse.account.Tenant;
import org.gatehouse.account.TenantDirectory;
import org.gatehouse.answer.NotFound;
import org.gatehouse.audit.Audit;
import org.gatehouse.inquiry.InquiryIndex;
import org.gatehouse.message.MessageId;

/** Whose messages the present caller may look at one by one; compliance those of all tenants. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
class MessageAccess {

    @Inject
    private CurrentCaller current;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private InquiryIndex inquiries;

    @Inject
    private Audit audit;

    /** Whose message it is. @throws NotFound when that is none whose messages the caller may see */
    Tenant owner(MessageId id) {
        Tenant tenant = tenants.find(id.campaign().tenant()).orElseThrow(() -> new NotFound("message"));
        if (!isCompliance()) {
            current.mayAct(tenant.id());
        }
        return tenant;
    }

    /** Whether the caller sees how a decision came about. */
    boolean hasInsight() {
        return isCompliance() || current.caller().role() == Role.OPERATOR;
    }

    /** Whether the caller sees whom a message is for and what it says. */
    boolean seesPerson() {
        return current.caller().role() != Role.OPERATOR;
    }

    /** Keeps that compliance looked at a tenant's message; an inquiry that a crash left on the list is taken off. */
    void looked(MessageId id) {
        if (isCompliance()) {
            inquiries.follow(id);
            audit.record(new Audit.Entry(
                    current.caller().login(), id.campaign().tenant(), "message.read", "message " + id, null));
        }
    }

    private boolean isCompliance() {
        return current.caller().role() == Role.COMPLIANCE;
    }
}

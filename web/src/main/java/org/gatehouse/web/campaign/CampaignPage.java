package org.gatehouse.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.gatehouse.answer.NotFound;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.CampaignState;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.message.CampaignId;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;
import org.gatehouse.web.text.ErrorTexts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The report of one campaign (T2, T4, S4–S6, E1): read again every few seconds until it is final. Who manages the
 * campaign's tenant may read it, too; the boundary decides.
 */
@Named("campaignPage")
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id = "";
    private long shownRejected;
    private transient @Nullable CampaignReport report;

    @Inject
    Campaigns campaigns;

    @Inject
    Visitor visitor;

    @Inject
    PageLanguage language;

    /** Reads the report first. @throws NotFound when the address names no campaign that the visitor may see */
    public void open() {
        refresh();
        shownRejected = getFigures().rejected();
    }

    private void refresh() {
        report = campaigns.report(campaignId().tenant(), campaignId(), language.getLocale());
    }

    /** Reads again; the list of rejected rows is shown anew only when it grew, so that one may page in it. */
    public void poll() {
        refresh();
        long rejected = getFigures().rejected();
        if (rejected != shownRejected) {
            shownRejected = rejected;
            PrimeFaces.current().ajax().update("rejectedPart");
        }
    }

    public void cancel() {
        report = campaigns.cancel(visitor.tenant(), campaignId(), language.getLocale());
    }

    public CampaignReport getReport() {
        if (report == null) {
            refresh();
        }
        return Objects.requireNonNull(report);
    }

    /** Why the whole campaign was refused, in the reader's language; empty when it was not. */
    public String getProblem() {
        CampaignReport.Problem problem = getReport().problem();
        return problem == null ? "" : ErrorTexts.sentence(problem.key(), problem.arguments(), language.getLocale());
    }

    public ReportFigures getFigures() {
        return new ReportFigures(getReport());
    }

    /** Refused as a whole: there are no messages, only the reason. */
    public boolean isRefused() {
        return getReport().state() == CampaignState.REFUSED;
    }

    /** Every message has its final state and is settled. */
    public boolean isFinal() {
        return getReport().finalPercent() == 100 && getReport().state() != CampaignState.ADMITTING;
    }

    /** The author may still withdraw something. */
    public boolean isCancellable() {
        return visitor.isAuthor()
                && switch (getReport().state()) {
                    case ADMITTING, SENDING, SCHEDULED, HELD -> true;
                    case REFUSED, CANCELLED, COMPLETED, SENT -> false;
                };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private CampaignId campaignId() {
        return CampaignId.parse(id).orElseThrow(() -> new NotFound("campaign " + id));
    }
}

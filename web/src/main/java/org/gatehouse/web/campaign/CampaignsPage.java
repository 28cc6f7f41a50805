package org.gatehouse.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;

/** All sends of the tenant, newest first (T3, S3). */
@Named("campaignsPage")
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Campaigns campaigns;

    @Inject
    Visitor visitor;

    @Inject
    PageLanguage language;

    private final CursorModel<CampaignReport> list = new CursorModel<>(
            (cursor, limit) -> campaigns.list(visitor.tenant(), cursor, limit, language.getLocale()),
            report -> report.id().toString());

    public CursorModel<CampaignReport> getList() {
        return list;
    }

    /** The figures of one line. */
    public ReportFigures figures(CampaignReport report) {
        return new ReportFigures(report);
    }
}

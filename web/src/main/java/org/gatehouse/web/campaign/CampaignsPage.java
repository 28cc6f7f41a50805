package org.gatehouse.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.campaign.CampaignReport;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.reseller.Tenants;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.PageLanguage;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** All sends of the tenant, newest first (T3, S3); for those who manage tenants, of the one that the address names. */
@Named("campaignsPage")
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String tenant = "";

    @Inject
    Campaigns campaigns;

    @Inject
    Tenants tenants;

    @Inject
    Visitor visitor;

    @Inject
    PageLanguage language;

    private final CursorModel<CampaignReport> list = new CursorModel<>(
            (cursor, limit) -> campaigns.list(owner(), cursor, limit, language.getLocale()),
            report -> report.id().toString());

    private TenantId owner() {
        return isOfCustomer() ? tenants.find(tenant).id() : visitor.tenant();
    }

    /** Somebody looks at the campaigns of a tenant they manage. */
    public boolean isOfCustomer() {
        return visitor.isManager() && !tenant.isEmpty();
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(@Nullable String tenant) {
        this.tenant = tenant == null ? "" : tenant;
    }

    public CursorModel<CampaignReport> getList() {
        return list;
    }

    /** The figures of one line. */
    public ReportFigures figures(CampaignReport report) {
        return new ReportFigures(report);
    }
}

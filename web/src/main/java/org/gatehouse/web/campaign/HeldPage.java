package org.gatehouse.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gatehouse.campaign.Campaigns;
import org.gatehouse.campaign.HeldCampaign;
import org.gatehouse.web.page.CursorModel;
import org.gatehouse.web.page.PageLanguage;

/** What waits for a person's decision, of all tenants, oldest first. */
@Named("heldPage")
@ViewScoped
public class HeldPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Campaigns campaigns;

    @Inject
    PageLanguage language;

    private final CursorModel<HeldCampaign> list = new CursorModel<>(
            (cursor, limit) -> campaigns.held(cursor, limit, language.getLocale()),
            held -> held.report().id().toString());

    public CursorModel<HeldCampaign> getList() {
        return list;
    }
}

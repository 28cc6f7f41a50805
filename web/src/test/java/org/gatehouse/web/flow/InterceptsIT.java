package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitFinal;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Whom a failure keeps from trying a number again (E5–E9): everybody, or the tenant that met it. */
class InterceptsIT {

    private static final String UNKNOWN_SUBSCRIBER = "+905344440001";
    private static final String BLACKLISTED = "+905344440003";

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient lale = portal.api("lale", "CUSTOMER");
    private final ApiClient mavi = portal.api("mavi", "CUSTOMER");

    @Test
    void a_global_record_of_one_tenant_stops_another_and_names_nothing_of_it() {
        assertThat(sent(lale, "LALE", UNKNOWN_SUBSCRIBER).getString("state")).isEqualTo("FAILED");

        JsonObject stopped = sent(mavi, "MAVI", UNKNOWN_SUBSCRIBER);

        assertThat(stopped.getString("state")).isEqualTo("REFUSED");
        assertThat(stopped.getString("reason")).isEqualTo("GLOBAL_INTERCEPT");
        assertThat(stopped.getJsonObject("rule").getString("name")).isEqualTo("invalid-number");
        assertThat(stopped.toString()).doesNotContainIgnoringCase("lale");
        assertThat(Flow.pages(mavi, "/intercepts?limit=1000"))
                .noneMatch(record -> record.getString("phone").equals(UNKNOWN_SUBSCRIBER));
    }

    @Test
    void a_local_record_stops_only_its_own_tenant() {
        assertThat(sent(lale, "LALE", BLACKLISTED).getString("state")).isEqualTo("FAILED");

        assertThat(sent(lale, "LALE", BLACKLISTED).getString("reason")).isEqualTo("LOCAL_INTERCEPT");
        assertThat(sent(mavi, "MAVI", BLACKLISTED).getString("reason")).isEqualTo("BLACKLISTED");
    }

    private static JsonObject sent(ApiClient api, String sender, String phone) {
        String id = submitted(api, json("TRANSACTIONAL", sender, "Your code is 4711", "", phone));
        awaitFinal(api, id);
        return Flow.messages(api, id, "").get(0);
    }
}

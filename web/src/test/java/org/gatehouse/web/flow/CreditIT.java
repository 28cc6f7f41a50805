package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.web.api.CampaignSteps.awaitState;
import static org.gatehouse.web.api.CampaignSteps.json;
import static org.gatehouse.web.api.CampaignSteps.submitted;

import jakarta.json.JsonObject;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** A campaign that the account cannot pay for. */
class CreditIT {

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void it_is_refused_as_a_whole_and_names_what_is_missing() {
        Customer customer = Customer.of(portal);
        String[] phones = Flow.deliverable("+905351", Customer.CREDITS + 7).toArray(String[]::new);

        String id = submitted(customer.api(), json("TRANSACTIONAL", "SETTING", "Your code is 4711", "", phones));

        JsonObject refused = awaitState(customer.api(), id, "REFUSED");
        assertThat(refused.getString("problem")).contains("7").contains("107");
        assertThat(refused.getInt("uploaded")).isZero();
        assertThat(refused.getJsonObject("buckets").values())
                .allSatisfy(count -> assertThat(count).hasToString("0"));
        assertThat(Flow.messages(customer.api(), id, "")).isEmpty();
        JsonObject account = customer.api().get("/credits").json();
        assertThat(account.getInt("available")).isEqualTo(Customer.CREDITS);
        assertThat(account.getInt("reserved")).isZero();
    }

    @Test
    void one_that_costs_exactly_what_is_there_goes() {
        Customer customer = Customer.of(portal);
        String[] phones = Flow.deliverable("+905352", Customer.CREDITS).toArray(String[]::new);

        String id = submitted(customer.api(), json("TRANSACTIONAL", "SETTING", "Your code is 4711", "", phones));

        JsonObject report = Flow.await(customer.api(), id, Flow::isFinal);
        assertThat(Flow.bucket(report, "DELIVERED")).isEqualTo(Customer.CREDITS);
        assertThat(customer.api().get("/credits").json().getInt("available")).isZero();
        assertThat(customer.api()
                        .post("/campaigns/" + id + "/cancel", "")
                        .json()
                        .getString("state"))
                .as("there is nothing left to withdraw")
                .isEqualTo("COMPLETED");
    }
}

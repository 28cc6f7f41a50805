package org.gatehouse.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.web.portal.ApiClient;
import org.gatehouse.web.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The platform's own price, which everybody without one of their own pays. */
@Isolated("others count what they pay")
class PlatformPriceIT {

    private final RunningPortal portal = RunningPortal.shared();
    private final ApiClient operator = portal.api("platform", "OPERATOR");

    private void setPrice(String credits) {
        ApiClient.Answer set =
                operator.put("/tenants/platform/settings/CREDITS_PER_SEGMENT", "{\"value\":" + credits + "}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    @Test
    void a_reseller_does_not_sell_parts_below_the_platforms_price() {
        Customer customer = Customer.of(portal);
        setPrice("2");
        try {
            assertThat(customer.change("CREDITS_PER_SEGMENT", "1").status()).isEqualTo(422);
            assertThat(customer.change("CREDITS_PER_SEGMENT", "3").status()).isEqualTo(200);
        } finally {
            setPrice("null");
        }
    }
}

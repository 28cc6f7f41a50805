package org.gatehouse.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.work.Ticket;
import org.junit.jupiter.api.Test;

/** Whose chunk a carrier's lanes send next. */
class FairShareTest {

    private static final int CHUNK_MAX = 1000;
    private static final TenantId LALE = new TenantId(1);
    private static final TenantId MAVI = new TenantId(2);
    private static final TenantId NAR = new TenantId(3);

    private final FairShare share = new FairShare();
    private final Map<TenantId, Integer> sizes = new HashMap<>();

    @Test
    void twoTenantsAreServedInTurnThoughTheirChunksAreStillOnTheirWay() {
        begin(2, LALE);

        assertThat(begin(6, LALE, MAVI)).containsExactly(MAVI, LALE, MAVI, LALE, MAVI, LALE);
    }

    @Test
    void lanesThatChooseTogetherDoNotChooseTheSame() {
        begin(1, LALE, MAVI);

        Ticket first = choose(promotional(LALE), promotional(MAVI));
        Ticket second = choose(promotional(LALE), promotional(MAVI));

        assertThat(List.of(first.tenant(), second.tenant())).containsExactlyInAnyOrder(LALE, MAVI);
    }

    @Test
    void oneThatComesWhenLanesHaveChosenTogetherIsAtMostAChunkAhead() {
        for (int i = 0; i < 3; i++) {
            Ticket first = choose(promotional(LALE));
            Ticket second = choose(promotional(LALE));
            charge(second);
            charge(first);
        }

        assertThat(begin(4, LALE, MAVI)).containsExactly(MAVI, LALE, MAVI, LALE);
    }

    @Test
    void aTenantThatComesBackHasSavedNothingUp() {
        begin(2, LALE, MAVI);
        begin(50, LALE);

        assertThat(Collections.frequency(begin(10, LALE, MAVI), MAVI)).isBetween(5, 6);
    }

    @Test
    void manySmallChunksCountAsMuchAsALargeOne() {
        sizes.put(LALE, 10);
        begin(2, LALE);

        assertThat(Collections.frequency(begin(201, LALE, MAVI), MAVI)).isEqualTo(2);
    }

    @Test
    void smallChunksThatAreChosenTogetherCountAsWhatTheyAre() {
        sizes.put(LALE, 10);
        int ofMavi = 0;
        for (int i = 0; i < 100; i++) {
            Ticket first = choose(promotional(LALE), promotional(MAVI));
            Ticket second = choose(promotional(LALE), promotional(MAVI));
            charge(first);
            charge(second);
            ofMavi += Collections.frequency(List.of(first.tenant(), second.tenant()), MAVI);
        }

        assertThat(ofMavi).isBetween(1, 3);
    }

    @Test
    void whatWasNotHandedOverIsGivenBack() {
        begin(2, LALE, MAVI);
        begin(1, LALE);
        share.giveBack(promotional(MAVI), 900);

        sizes.put(MAVI, 100);
        assertThat(begin(19, LALE, MAVI)).as("until it has as much").containsOnly(MAVI);
    }

    @Test
    void theHighestPriorityGoesFirst() {
        begin(1, LALE);

        assertThat(choose(promotional(MAVI), urgent(LALE))).isEqualTo(urgent(LALE));
    }

    @Test
    void whatIsUrgentLeavesTheTurnsOfTheOthersAsTheyAre() {
        List<TenantId> chosen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Ticket first = choose(urgent(NAR));
            Ticket second = choose(urgent(NAR));
            charge(first);
            charge(second);
            chosen.addAll(begin(1, LALE, MAVI));
        }

        assertThat(Collections.frequency(chosen, LALE)).isEqualTo(50);
    }

    @Test
    void tenantsThatHaveNothingToSendAreCountedAsNotServed() {
        for (int i = 0; i < 100; i++) {
            share.charge(choose(promotional(NAR), promotional(MAVI)), 0);
        }

        assertThat(begin(4, LALE, MAVI)).containsExactlyInAnyOrder(LALE, MAVI, LALE, MAVI);
    }

    /** As lanes do that send side by side: none of the chunks has ended. @return whose they are */
    private List<TenantId> begin(int chunks, TenantId... waiting) {
        Ticket[] due = Arrays.stream(waiting).map(FairShareTest::promotional).toArray(Ticket[]::new);
        List<TenantId> chosen = new ArrayList<>();
        for (int i = 0; i < chunks; i++) {
            Ticket ticket = choose(due);
            charge(ticket);
            chosen.add(ticket.tenant());
        }
        return chosen;
    }

    private Ticket choose(Ticket... due) {
        return share.choose(List.of(due)).orElseThrow();
    }

    private void charge(Ticket ticket) {
        share.charge(ticket, sizes.getOrDefault(ticket.tenant(), CHUNK_MAX));
    }

    /** The first tenant's is due last: when a ticket is due decides nothing among tenants. */
    private static Ticket promotional(TenantId tenant) {
        return new Ticket(
                Ticket.Kind.DISPATCH, tenant, tenant.value(), 1, 1, Instant.EPOCH.minusSeconds(tenant.value()));
    }

    private static Ticket urgent(TenantId tenant) {
        return new Ticket(Ticket.Kind.DISPATCH, tenant, tenant.value() + 10, 1, 0, Instant.EPOCH);
    }
}

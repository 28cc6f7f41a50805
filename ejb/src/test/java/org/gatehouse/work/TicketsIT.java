package org.gatehouse.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.ServerDatabase;
import org.gatehouse.tenancy.Wired;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is seen when there is more work than is looked at. */
class TicketsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int SEEN = 50;

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static Tickets tickets;

    @BeforeAll
    static void aServer() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        tickets = Wired.of(Tickets.class, new ServerDatabase(server));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Ticket ticket(int carrier, long tenant, long campaign, int priority, int secondsAgo) {
        return new Ticket(
                Ticket.Kind.DISPATCH, new TenantId(tenant), campaign, carrier, priority, NOW.minusSeconds(secondsAgo));
    }

    private static Stream<Ticket> many(int carrier, long tenant, int priority, int count) {
        return IntStream.range(0, count).mapToObj(i -> ticket(carrier, tenant, 100 + i, priority, 9_000 - i));
    }

    @Test
    void aTenantWithManyCampaignsHidesNobody() {
        tickets.open(Stream.concat(many(1, 11, 1, 500), Stream.of(ticket(1, 12, 1, 1, 1)))
                .toList());

        List<Ticket> due = tickets.due(Ticket.Kind.DISPATCH, 1, NOW, SEEN);

        assertThat(due).hasSize(SEEN);
        assertThat(due.get(0)).isEqualTo(ticket(1, 11, 100, 1, 9_000));
        assertThat(due.get(1)).isEqualTo(ticket(1, 12, 1, 1, 1));
    }

    @Test
    void theMoreUrgentPriorityComesFirst() {
        tickets.open(Stream.concat(many(2, 21, 1, 60), many(2, 22, 0, 3)).toList());

        assertThat(tickets.due(Ticket.Kind.DISPATCH, 2, NOW, SEEN).subList(0, 3))
                .allSatisfy(ticket -> assertThat(ticket.priority()).isZero());
    }

    @Test
    void largeOnesAreSeenHoweverManySmallOnesWait() {
        tickets.open(Stream.concat(many(3, 31, 0, 60), many(3, 32, 1, 1)).toList());

        assertThat(tickets.due(Ticket.Kind.DISPATCH, 3, 1, NOW, SEEN)).containsExactly(ticket(3, 32, 100, 1, 9_000));
    }

    @Test
    void whatIsNotDueIsNotSeen() {
        tickets.open(List.of(ticket(4, 41, 1, 0, -1), ticket(4, 41, 2, 0, 0)));

        assertThat(tickets.due(Ticket.Kind.DISPATCH, 4, NOW, SEEN)).containsExactly(ticket(4, 41, 2, 0, 0));
    }
}

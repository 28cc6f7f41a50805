package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.gatehouse.rules.book.LayerBooks;
import org.gatehouse.rules.book.LayerKind;
import org.gatehouse.rules.book.RulebookSource;
import org.gatehouse.rules.book.Rulebooks;
import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenancy.Server;
import org.gatehouse.tenancy.TenantTransactions;
import org.gatehouse.tenant.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One promotional message per person, tenant and day (the default limit), on a real MariaDB. */
@SuppressWarnings("NullAway") // where a value is missing, the test fails on it
class FrequencyIT {

    private static final TenantId TENANT = new TenantId(2);
    private static final AtomicLong LAST_CAMPAIGN = new AtomicLong();
    private static final AtomicLong LAST_PHONE = new AtomicLong(905_320_000_000L);

    @SuppressWarnings("NullAway.Init")
    private static Server server;

    @SuppressWarnings("NullAway.Init")
    private static TenantTransactions transactions;

    @BeforeAll
    static void aTenant() throws IOException, InterruptedException {
        server = Server.start();
        server.databases().openControl();
        server.databases().openTenant(TENANT);
        transactions = new TenantTransactions(server, TENANT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Promotion promotion() {
        return Promotion.of(transactions, LAST_CAMPAIGN.incrementAndGet());
    }

    private static List<Long> newPeople(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> LAST_PHONE.incrementAndGet())
                .toList();
    }

    private static Judged only(List<Judged> judged) {
        assertThat(judged).hasSize(1);
        return judged.get(0);
    }

    private static long countOf(long phone) {
        return transactions.call(
                sql -> sql.number("SELECT COALESCE(SUM(messages), 0) FROM frequency_count WHERE phone = ?", phone));
    }

    private static void assertRefusedForFrequency(Judged judged) {
        assertThat(judged.outcome().state()).isEqualTo(MessageState.REFUSED);
        assertThat(judged.outcome().reason()).isEqualTo(Reason.FREQUENCY);
        assertThat(judged.outcome().decided().countedSlot()).isNull();
    }

    @Test
    void ofCampaignsAtOneTimeToTheSamePeopleExactlyOneReachesEach() throws InterruptedException, ExecutionException {
        int campaigns = 8;
        List<Long> people = newPeople(200);
        List<Callable<List<Judged>>> work = new ArrayList<>();
        for (int i = 0; i < campaigns; i++) {
            List<Long> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, new Random(i));
            Promotion promotion = promotion().stored();
            work.add(() -> promotion.judge(shuffled));
        }
        Map<Long, Integer> reached = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(campaigns);
        try {
            for (Future<List<Judged>> answer : threads.invokeAll(work)) {
                for (Judged judged : answer.get()) {
                    if (judged.outcome().state() == MessageState.QUEUED) {
                        reached.merge(judged.candidate().phone(), 1, Integer::sum);
                    } else {
                        assertRefusedForFrequency(judged);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reached).hasSize(people.size()).allSatisfy((phone, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(people).allSatisfy(phone -> assertThat(countOf(phone)).isEqualTo(1));
    }

    @Test
    void theSecondOfADayIsRefused() {
        List<Long> person = newPeople(1);
        assertThat(only(promotion().stored().judge(person)).outcome().state()).isEqualTo(MessageState.QUEUED);
        assertRefusedForFrequency(only(promotion().stored().judge(person)));
        assertThat(countOf(person.get(0))).isEqualTo(1);
    }

    @Test
    void anotherDayCountsAnew() {
        List<Long> person = newPeople(1);
        promotion().stored().judge(person);
        Promotion tomorrow =
                promotion().dueAt(Promotion.NOW.plus(Duration.ofDays(1))).stored();
        assertThat(only(tomorrow.judge(person)).outcome().state()).isEqualTo(MessageState.SCHEDULED);
    }

    @Test
    void theDayIsThatOfTheTenant() {
        List<Long> person = newPeople(1);
        promotion().stored().judge(person);
        Promotion sameUtcDay = promotion()
                .dueAt(Promotion.NOW.plus(Duration.ofHours(15))) // 21:15 UTC, 00:15 in Istanbul
                .stored();
        assertThat(only(sameUtcDay.judge(person)).outcome().state()).isEqualTo(MessageState.SCHEDULED);
    }

    @Test
    void atMidnightOfTheTenantTheNextDayBegins() {
        List<Long> person = newPeople(1);
        Instant midnight = Instant.parse("2026-11-22T21:00:00Z");
        Promotion last = promotion().dueAt(midnight.minusSeconds(1)).stored();
        assertThat(only(last.judge(person)).outcome().state()).isEqualTo(MessageState.SCHEDULED);
        assertThat(only(promotion().dueAt(midnight).stored().judge(person))
                        .outcome()
                        .state())
                .isEqualTo(MessageState.SCHEDULED);
        assertRefusedForFrequency(
                only(promotion().dueAt(midnight.minusSeconds(7_200)).stored().judge(person)));
    }

    @Test
    void ofCampaignsAtOneTimeForDifferentHoursOfADayExactlyOneReachesEach()
            throws InterruptedException, ExecutionException {
        List<Long> people = newPeople(200);
        List<Callable<List<Judged>>> work = new ArrayList<>();
        for (int hour = 1; hour <= 8; hour++) {
            Promotion promotion = promotion()
                    .dueAt(Promotion.NOW.plus(Duration.ofHours(hour)))
                    .stored();
            work.add(() -> promotion.judge(people));
        }
        Map<Long, Integer> reached = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<List<Judged>> answer : threads.invokeAll(work)) {
                answer.get().stream()
                        .filter(judged -> judged.outcome().state() == MessageState.SCHEDULED)
                        .forEach(judged -> reached.merge(judged.candidate().phone(), 1, Integer::sum));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reached).hasSize(people.size()).allSatisfy((phone, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(people).allSatisfy(phone -> assertThat(countOf(phone)).isEqualTo(1));
    }

    @ParameterizedTest(name = "{0} minutes later: {1}")
    @CsvSource({"1,REFUSED", "1439,REFUSED", "1440,REFUSED", "1455,SCHEDULED"})
    void rollingHoursCountBackFromTheMoment(int minutes, MessageState state) {
        Rulebooks rolling = Promotion.limited("a-day,PROMOTIONAL,1,0,REFUSE,24,");
        List<Long> person = newPeople(1);
        promotion().stored().judge(person, rolling);
        Promotion later = promotion()
                .dueAt(Promotion.NOW.plus(Duration.ofMinutes(minutes)))
                .stored();
        assertThat(only(later.judge(person, rolling)).outcome().state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} minutes earlier: {1}")
    @CsvSource({"1,REFUSED", "1439,REFUSED", "1440,REFUSED", "1455,SCHEDULED"})
    void rollingHoursCountWhatWasAdmittedBeforeAndIsDueLater(int minutes, MessageState state) {
        Rulebooks rolling = Promotion.limited("a-day,PROMOTIONAL,1,0,REFUSE,24,");
        List<Long> person = newPeople(1);
        Instant later = Promotion.NOW.plus(Duration.ofDays(3));
        promotion().dueAt(later).stored().judge(person, rolling);
        Promotion earlier =
                promotion().dueAt(later.minus(Duration.ofMinutes(minutes))).stored();
        assertThat(only(earlier.judge(person, rolling)).outcome().state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "two at {0} and {1} hours, a third at {2}: {3}")
    @CsvSource({"0,20,10,REFUSED", "0,30,15,SCHEDULED", "20,30,0,SCHEDULED", "10,30,20,REFUSED", "10,20,0,REFUSED"})
    void everyWindowThatHoldsANewMessageIsCounted(int first, int second, int third, MessageState state) {
        Rulebooks twoADay = Promotion.limited("two-a-day,PROMOTIONAL,2,0,REFUSE,24,");
        List<Long> person = newPeople(1);
        for (int hours : List.of(first, second)) {
            assertThat(only(inHours(hours).judge(person, twoADay)).outcome().state())
                    .isEqualTo(MessageState.SCHEDULED);
        }
        assertThat(only(inHours(third).judge(person, twoADay)).outcome().state())
                .isEqualTo(state);
    }

    private static Promotion inHours(int hours) {
        return promotion()
                .dueAt(Promotion.NOW.plus(Duration.ofHours(1L + hours)))
                .stored();
    }

    @ParameterizedTest(name = "{0} days before two others: {1}")
    @CsvSource({"1,REFUSED", "5,REFUSED", "6,SCHEDULED", "7,SCHEDULED"})
    void severalCalendarDaysCountWhatIsDueLaterToo(int days, MessageState state) {
        Rulebooks twoAWeek = Promotion.limited("a-week,PROMOTIONAL,2,7,REFUSE,0,");
        List<Long> person = newPeople(1);
        for (int day : List.of(20, 21)) {
            promotion().dueAt(Promotion.NOW.plus(Duration.ofDays(day))).stored().judge(person, twoAWeek);
        }
        Promotion earlier = promotion()
                .dueAt(Promotion.NOW.plus(Duration.ofDays(20L - days)))
                .stored();
        assertThat(only(earlier.judge(person, twoAWeek)).outcome().state()).isEqualTo(state);
    }

    @Test
    void aMessageThatIsLateStaysWhereItWasCounted() {
        Rulebooks rolling = Promotion.limited("an-hour,PROMOTIONAL,1,0,REFUSE,1,");
        List<Long> person = newPeople(1);
        int early = FrequencySlot.of(Promotion.NOW.minus(Duration.ofMinutes(45)));
        transactions.run(sql -> Frequency.count(sql, person, early, Category.PROMOTIONAL));
        Promotion next =
                promotion().dueAt(Promotion.NOW.plus(Duration.ofMinutes(30))).stored();
        assertThat(only(next.judge(person, rolling)).outcome().state()).isEqualTo(MessageState.SCHEDULED);

        Promotion late = promotion().stored();
        Candidate again = late.candidate(1, person.get(0), early, null);
        Judged asked = transactions.call(sql -> only(
                new Gate(sql, late.context(rolling), Promotion.NOTHING_WIDE, Promotion.NOW).judge(List.of(again))));
        assertThat(asked.outcome().state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aLimitMayCountTheDaysOfItsOwnTimeZone() {
        Rulebooks inTokyo = Promotion.limited("a-day,PROMOTIONAL,1,1,REFUSE,0,Asia/Tokyo");
        List<Long> person = newPeople(1);
        promotion().stored().judge(person, inTokyo); // 15:15 there
        Promotion sameDayInIstanbul = promotion()
                .dueAt(Promotion.NOW.plus(Duration.ofHours(9))) // 0:15 of the next day there
                .stored();
        assertThat(only(sameDayInIstanbul.judge(person, inTokyo)).outcome().state())
                .isEqualTo(MessageState.SCHEDULED);
    }

    @Test
    void limitsOfAllLayersAreCounted() {
        RulebookSource twoAWeek = new RulebookSource(
                "lale",
                "frequency",
                1,
                "",
                Map.of("limits", Promotion.LIMITS + "a-week\tPROMOTIONAL\t2\t7\tREFUSE\t0\t\n"));
        Rulebooks layered = Promotion.DEFAULTS.with(List.of(LayerBooks.of(LayerKind.CUSTOMER, List.of(twoAWeek))));
        List<Long> person = newPeople(1);
        for (int day = 1; day <= 2; day++) {
            Promotion promotion =
                    promotion().dueAt(Promotion.NOW.plus(Duration.ofDays(day))).stored();
            assertThat(only(promotion.judge(person, layered)).outcome().state()).isEqualTo(MessageState.SCHEDULED);
        }
        Promotion third =
                promotion().dueAt(Promotion.NOW.plus(Duration.ofDays(3))).stored();
        Judged refused = only(third.judge(person, layered));
        assertRefusedForFrequency(refused);
        assertThat(refused.verdict().hits())
                .extracting(hit -> hit.rule().layer())
                .containsExactly("lale");
    }

    @Test
    void transactionalMessagesAreNeitherCountedNorStopped() {
        List<Long> person = newPeople(1);
        promotion().stored().judge(person);
        Promotion code = promotion().with(Category.TRANSACTIONAL).stored();
        assertThat(only(code.judge(person)).outcome().state()).isEqualTo(MessageState.QUEUED);
        assertThat(countOf(person.get(0))).isEqualTo(1);
    }

    @Test
    void whatAnotherRuleRefusesDoesNotCount() {
        List<Long> person = newPeople(1);
        transactions.run(sql -> sql.update(
                "INSERT INTO opt_out (phone, source, at) VALUES (?, 'API', ?)", person.get(0), Promotion.NOW));
        Judged refused = only(promotion().stored().judge(person));
        assertThat(refused.outcome().reason()).isEqualTo(Reason.OPTED_OUT);
        assertThat(countOf(person.get(0))).isZero();

        transactions.run(sql -> sql.update("DELETE FROM opt_out WHERE phone = ?", person.get(0)));
        assertThat(only(promotion().stored().judge(person)).outcome().state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void aLostTransactionCountsNobody() {
        List<Long> person = newPeople(1);
        Promotion promotion = promotion().stored();
        transactions.lose(sql -> promotion.judge(sql, Promotion.DEFAULTS, person, Promotion.NOTHING_WIDE));
        assertThat(countOf(person.get(0))).isZero();
    }

    @Test
    void aMessageIsNotStoppedByItsOwnCount() {
        long person = newPeople(1).get(0);
        Promotion promotion = promotion().stored();
        Integer countedSlot =
                only(promotion.judge(List.of(person))).outcome().decided().countedSlot();
        assertThat(countedSlot).isNotNull();

        Candidate again = promotion.candidate(1, person, countedSlot, null);
        Judged asked = transactions.call(
                sql -> only(new Gate(sql, promotion.context(Promotion.DEFAULTS), Promotion.NOTHING_WIDE, Promotion.NOW)
                        .judge(List.of(again))));
        assertThat(asked.outcome().state()).isEqualTo(MessageState.QUEUED);
        assertThat(countOf(person)).isEqualTo(1);
    }

    @Test
    void aCountedMessageThatIsRefusedLaterGivesItsCountBack() {
        long person = newPeople(1).get(0);
        Promotion promotion = promotion().stored();
        Integer countedSlot =
                only(promotion.judge(List.of(person))).outcome().decided().countedSlot();
        transactions.run(sql ->
                sql.update("INSERT INTO opt_out (phone, source, at) VALUES (?, 'API', ?)", person, Promotion.NOW));
        Candidate again = promotion.candidate(1, person, countedSlot, null);
        transactions.run(
                sql -> new Gate(sql, promotion.context(Promotion.DEFAULTS), Promotion.NOTHING_WIDE, Promotion.NOW)
                        .judge(List.of(again)));
        assertThat(countOf(person)).isZero();
    }

    @Test
    void whatWasWithdrawnIsGivenBackAndNeverBelowNought() {
        List<Long> person = newPeople(1);
        Judged judged = only(promotion().stored().judge(person));
        int slot = Objects.requireNonNull(judged.outcome().decided().countedSlot());
        for (int times = 0; times < 2; times++) {
            transactions.run(sql -> Frequency.giveBack(sql, person, slot, Category.PROMOTIONAL));
        }
        assertThat(countOf(person.get(0))).isZero();
    }
}

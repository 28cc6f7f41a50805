package org.gatehouse.launcher.demo;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Three campaigns to fresh numbers: the ham as TRANSACTIONAL, the spam as PROMOTIONAL with sender and opt-out line, and
 * some of the spam PROMOTIONAL as it is, which is held; compliance then releases one half of it and refuses the other.
 */
public final class Demo {
    private static final int BARE = 50;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ApiClient customer;
    private final ApiClient compliance;
    private final Consumer<String> progress;
    private final Instant start;

    private Demo(ApiClient customer, ApiClient compliance, Consumer<String> progress, Instant start) {
        this.customer = customer;
        this.compliance = compliance;
        this.progress = progress;
        this.start = start;
    }

    /**
     * Sends, waits at most three minutes for the results and writes the reports.
     *
     * @return whether every result became final and all figures agree
     * @throws DemoFailure when a file or the API does not give what is needed
     */
    public static boolean run(DemoOptions options, Consumer<String> progress, Consumer<String> report)
            throws InterruptedException {
        Corpus corpus = Corpus.read(options.file());
        DemoLogins logins = DemoLogins.read(options.data());
        ApiClient customer = new ApiClient(options.url(), logins.apiKey(options.tenant(), "CUSTOMER"));
        ApiClient compliance = new ApiClient(options.url(), logins.apiKey(DemoLogins.PLATFORM, "COMPLIANCE"));
        String sender = options.tenant().toUpperCase(Locale.ROOT);
        return new Demo(customer, compliance, progress, Instant.now()).run(corpus, sender, report);
    }

    private boolean run(Corpus corpus, String sender, Consumer<String> report) throws InterruptedException {
        List<String> bareSpam =
                corpus.spam().subList(0, Math.min(BARE, corpus.spam().size()));
        PhoneRange phones =
                PhoneRange.of(start, corpus.ham().size() + corpus.spam().size() + bareSpam.size());
        List<String> ids = new ArrayList<>();
        ids.add(send(new DemoCampaign("Demo: ham", "TRANSACTIONAL", sender, false, corpus.ham()), phones));
        ids.add(send(new DemoCampaign("Demo: spam", "PROMOTIONAL", sender, true, corpus.spam()), phones));
        String bare = send(new DemoCampaign("Demo: bare spam", "PROMOTIONAL", sender, false, bareSpam), phones);
        ids.add(bare);
        decideOnHeld(bare);
        awaitFinal(ids);
        boolean good = true;
        for (String id : ids) {
            good &= writeReport(id, report);
        }
        return good;
    }

    private String send(DemoCampaign campaign, PhoneRange phones) throws InterruptedException {
        String id = customer.send(campaign, phones.take(campaign.texts().size()));
        progress.accept(campaign.name() + ": " + campaign.texts().size() + " messages sent as " + id);
        return id;
    }

    private void decideOnHeld(String id) throws InterruptedException {
        while (customer.campaign(id).isAdmitting() && hasTime()) {
            Thread.sleep(POLL.toMillis());
        }
        List<String> held = customer.messages(id, "state=HELD").stream()
                .map(message -> message.getString("id"))
                .toList();
        List<String> released = held.subList(0, held.size() / 2);
        List<String> refused = held.subList(held.size() / 2, held.size());
        if (!released.isEmpty()) {
            compliance.decide(id, "release", "Known customer, harmless text", released);
        }
        if (!refused.isEmpty()) {
            compliance.decide(id, "refuse", "Advertising without sender and opt-out line", refused);
        }
        progress.accept(held.size() + " held: " + released.size() + " released, " + refused.size() + " refused");
    }

    private void awaitFinal(List<String> ids) throws InterruptedException {
        String shown = "";
        while (hasTime()) {
            List<CampaignReport> reports = new ArrayList<>();
            for (String id : ids) {
                reports.add(customer.campaign(id));
            }
            String now = String.join(
                    ", ",
                    reports.stream()
                            .map(report -> report.name() + " " + report.state() + " " + report.finalPercent() + " %")
                            .toList());
            if (!now.equals(shown)) {
                progress.accept(now);
                shown = now;
            }
            if (reports.stream().allMatch(CampaignReport::isFinal)) {
                return;
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean hasTime() {
        return Duration.between(start, Instant.now()).compareTo(LIMIT) < 0;
    }

    private boolean writeReport(String id, Consumer<String> report) throws InterruptedException {
        CampaignReport campaign = customer.campaign(id);
        List<JsonObject> messages = customer.messages(id, "");
        MessageSums sums = MessageSums.of(messages);
        List<String> disagreements = new ArrayList<>(Reconciliation.of(campaign, sums));
        if (!campaign.isFinal()) {
            disagreements.add("only " + campaign.finalPercent() + " % final after " + LIMIT.toMinutes() + " minutes");
        }
        if (!campaign.problem().isEmpty()) {
            disagreements.add("the campaign was refused: " + campaign.problem());
        }
        report.accept(ReportText.of(campaign, sums, disagreements));
        return disagreements.isEmpty();
    }
}

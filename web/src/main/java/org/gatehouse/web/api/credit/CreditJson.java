package org.gatehouse.web.api.credit;

import jakarta.json.JsonObject;
import org.gatehouse.credit.Credits;
import org.gatehouse.web.api.json.JsonRecord;

/** Writes accounts and entries of credit the way api.md, section 2, spells them. */
public final class CreditJson {

    private CreditJson() {}

    public static JsonObject of(Credits.Account account) {
        return new JsonRecord()
                .number("balance", account.balance())
                .number("reserved", account.reserved())
                .number("available", account.available())
                .build();
    }

    static JsonObject of(Credits.Audit audit) {
        return new JsonRecord()
                .time("asOf", audit.asOf())
                .flag("addsUp", audit.addsUp())
                .array("differences", audit.differences(), CreditJson::of)
                .build();
    }

    static JsonObject of(Credits.Finding finding) {
        return new JsonRecord()
                .name("kind", finding.kind())
                .text("campaignId", finding.campaignId())
                .text("entryId", finding.entryId())
                .text("figure", finding.figure())
                .number("kept", finding.kept())
                .number("recomputed", finding.recomputed())
                .build();
    }

    static JsonObject of(Credits.Entry entry) {
        return new JsonRecord()
                .text("id", entry.id())
                .time("at", entry.at())
                .name("kind", entry.kind())
                .number("amount", entry.amount())
                .text("campaignId", entry.campaignId())
                .text("rule", entry.rule())
                .text("tenant", entry.tenant())
                .number("balanceAfter", entry.balanceAfter())
                .build();
    }
}

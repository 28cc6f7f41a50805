package org.gatehouse.credit;

import org.jspecify.annotations.Nullable;

/**
 * Something the auditor found that does not add up.
 *
 * @param campaign the campaign's number; null where no campaign is concerned
 * @param entry the ledger entry's number; null where it is no single entry
 * @param figure which sum differs, by its name in tally or account
 * @param kept what the portal goes by
 * @param recomputed what follows from the rows
 */
public record Difference(
        Kind kind, @Nullable Long campaign, @Nullable Long entry, String figure, long kept, long recomputed) {

    /** What was held against what. */
    public enum Kind {
        /** A campaign's tally against its messages. */
        MESSAGES,
        /** A campaign's tally against its ledger entries. */
        ENTRIES,
        /** An entry moves credits between other accounts than its kind does. */
        DIRECTION,
        /** An entry pays back without naming a rule. */
        RULE,
        /** The first entry whose balance does not follow from those before it. */
        BALANCE,
        /** The account against all entries and all campaigns. */
        ACCOUNT
    }

    static Difference ofCampaign(Kind kind, long campaign, String figure, long kept, long recomputed) {
        return new Difference(kind, campaign, null, figure, kept, recomputed);
    }

    static Difference ofEntry(Kind kind, EntryAudit.Entry entry, String figure, long kept, long recomputed) {
        return new Difference(kind, entry.campaign(), entry.id(), figure, kept, recomputed);
    }

    static Difference ofAccount(String figure, long kept, long recomputed) {
        return new Difference(Kind.ACCOUNT, null, null, figure, kept, recomputed);
    }
}

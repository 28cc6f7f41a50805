-- Of what was paid back: what is at the reseller's cost, and what the reseller got back when it was debited again.
-- other_tenant: to whom credits were transferred, from whom, or whose refund is borne.
ALTER TABLE message ADD COLUMN reseller_share smallint NOT NULL DEFAULT 0;

ALTER TABLE tally
    ADD COLUMN reseller_share bigint NOT NULL DEFAULT 0,
    ADD COLUMN reseller_returned bigint NOT NULL DEFAULT 0;

ALTER TABLE ledger_entry
    MODIFY kind varchar(20) NOT NULL,
    ADD COLUMN reseller_share bigint NOT NULL DEFAULT 0,
    ADD COLUMN other_tenant bigint NULL;

-- owed: shares in customers' refunds that are booked and not paid yet. Entries of this ledger up to shared_up_to are
-- booked with this tenant's reseller, those up to sharing_up_to are being booked.
ALTER TABLE account
    ADD COLUMN owed bigint NOT NULL DEFAULT 0,
    ADD COLUMN shared_up_to bigint NOT NULL DEFAULT 0,
    ADD COLUMN sharing_up_to bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT account_owed CHECK (owed >= 0);

UPDATE account
SET shared_up_to  = (SELECT COALESCE(MAX(id), 0) FROM ledger_entry),
    sharing_up_to = (SELECT COALESCE(MAX(id), 0) FROM ledger_entry);

-- What this tenant bears of its customers' refunds, by the rule; what it gets back is negative and has no rule.
-- last_entry: of the customer's ledger when the share was made up.
CREATE TABLE refund_share (
    customer_id bigint       NOT NULL,
    last_entry  bigint       NOT NULL,
    rule        varchar(200) NOT NULL,
    credits     bigint       NOT NULL,
    at          datetime(3)  NOT NULL,
    PRIMARY KEY (customer_id, last_entry, rule)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

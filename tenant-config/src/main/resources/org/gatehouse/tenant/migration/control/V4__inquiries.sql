-- Open inquiries of all tenants, so that compliance finds them without asking any tenant. No text and no number stands
-- here. A row is written before the tenant's, and taken off after: what is left by a crash goes when it is looked at.
CREATE TABLE open_inquiry (
    id          bigint      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenant_id   bigint      NOT NULL,
    campaign_id bigint      NOT NULL,
    seq         int         NOT NULL,
    asked_at    datetime(3) NOT NULL,
    due_at      datetime(3) NOT NULL,
    UNIQUE KEY open_inquiry_of (tenant_id, campaign_id, seq),
    KEY open_inquiry_due (due_at, id)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- What concerns all tenants. Numbers stand here only as keyed hashes (HMAC-SHA-256), texts only encrypted.

CREATE TABLE tenant (
    id             bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name           varchar(40)  NOT NULL,
    kind           varchar(10)  NOT NULL,
    parent_id      bigint       NULL,
    language       char(2)      NOT NULL,
    time_zone      varchar(60)  NOT NULL,
    schema_version int          NOT NULL DEFAULT 0,
    fault          varchar(500) NULL,
    created_at     datetime(3)  NOT NULL,
    UNIQUE KEY tenant_name (name),
    CONSTRAINT tenant_parent FOREIGN KEY (parent_id) REFERENCES tenant (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE user_account (
    id                   bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenant_id            bigint       NOT NULL,
    login                varchar(100) NOT NULL,
    role                 varchar(12)  NOT NULL,
    password_hash        varchar(400) NOT NULL,
    password_must_change tinyint      NOT NULL,
    failed_sign_ins      int          NOT NULL DEFAULT 0,
    locked_until         datetime(3)  NULL,
    locked_at            datetime(3)  NULL,
    last_used_at         datetime(3)  NULL,
    created_at           datetime(3)  NOT NULL,
    UNIQUE KEY user_login (login),
    CONSTRAINT user_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE api_key (
    id         bigint      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id    bigint      NOT NULL,
    key_hash   binary(32)  NOT NULL,
    created_at datetime(3) NOT NULL,
    revoked_at datetime(3) NULL,
    last_used_at datetime(3) NULL,
    UNIQUE KEY api_key_hash (key_hash),
    CONSTRAINT api_key_user FOREIGN KEY (user_id) REFERENCES user_account (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A value set for a tenant; the newest row of a name is in force, older ones are its history. No value: inherited again.
CREATE TABLE setting (
    id        bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenant_id bigint       NOT NULL,
    name      varchar(60)  NOT NULL,
    value     varchar(200) NULL,
    set_at    datetime(3)  NOT NULL,
    set_by    varchar(100) NOT NULL,
    KEY setting_of (tenant_id, name, id),
    CONSTRAINT setting_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A version of a rulebook never changes: decisions are re-run with the version that made them.
CREATE TABLE rulebook_version (
    rulebook   varchar(20) NOT NULL,
    version    int         NOT NULL,
    source     mediumtext  NOT NULL,
    source_sha256 binary(32) NOT NULL,
    in_force_from datetime(3) NOT NULL,
    author     varchar(100) NOT NULL,
    PRIMARY KEY (rulebook, version)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE carrier (
    id   smallint    NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(20) NOT NULL,
    UNIQUE KEY carrier_name (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A process of the portal; its claims are recovered when the lease is over (database time).
CREATE TABLE node (
    id          varchar(40) NOT NULL PRIMARY KEY,
    lease_until datetime(3) NOT NULL,
    KEY node_end (lease_until)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Work that must be single takes the row of its name (database time).
CREATE TABLE lease (
    name        varchar(60) NOT NULL PRIMARY KEY,
    node_id     varchar(40) NOT NULL,
    lease_until datetime(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Which campaign has work of a kind, and when: written before the tenant's own rows are committed, so that no
-- crash loses work; a ticket without work is dropped by the worker that finds none. Work on a whole tenant has the
-- campaign 0.
CREATE TABLE work_ticket (
    kind        varchar(8)  NOT NULL,
    tenant_id   bigint      NOT NULL,
    campaign_id bigint      NOT NULL,
    carrier_id  smallint    NOT NULL,
    priority    tinyint     NOT NULL,
    due_at      datetime(3) NOT NULL,
    PRIMARY KEY (kind, tenant_id, campaign_id, carrier_id),
    KEY work_due (kind, carrier_id, due_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Campaigns with held messages, for compliance staff.
CREATE TABLE held_campaign (
    tenant_id   bigint      NOT NULL,
    campaign_id bigint      NOT NULL,
    held_since  datetime(3) NOT NULL,
    PRIMARY KEY (tenant_id, campaign_id),
    KEY held_age (held_since)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE global_intercept (
    phone_hmac   binary(32)  NOT NULL,
    tenant_id    bigint      NOT NULL,
    intercept_id bigint      NOT NULL,
    reason       varchar(20) NOT NULL,
    from_at      datetime(3) NOT NULL,
    until_at     datetime(3) NOT NULL,
    PRIMARY KEY (phone_hmac, tenant_id, intercept_id),
    KEY global_intercept_of (tenant_id, intercept_id),
    KEY global_intercept_end (until_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Which message a carrier's message id belongs to; numbers only as keyed hashes.
CREATE TABLE carrier_message (
    carrier_id         smallint    NOT NULL,
    carrier_message_id varchar(65) NOT NULL,
    tenant_id          bigint      NOT NULL,
    campaign_id        bigint      NOT NULL,
    seq                int         NOT NULL,
    part               tinyint     NOT NULL,
    attempt            smallint    NOT NULL,
    submitted_at       datetime(3) NOT NULL,
    PRIMARY KEY (carrier_id, carrier_message_id),
    KEY carrier_message_of (tenant_id, campaign_id, seq),
    KEY carrier_message_age (submitted_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Messages of which it is not known whether they were sent, so that a receipt of an unknown id may still find its message.
CREATE TABLE unknown_message (
    tenant_id   bigint      NOT NULL,
    campaign_id bigint      NOT NULL,
    seq         int         NOT NULL,
    part        tinyint     NOT NULL,
    carrier_id  smallint    NOT NULL,
    phone_hmac  binary(32)  NOT NULL,
    sender_hmac binary(32)  NOT NULL,
    claimed_at  datetime(3) NOT NULL,
    PRIMARY KEY (tenant_id, campaign_id, seq, part),
    KEY unknown_phone (phone_hmac),
    KEY unknown_age (claimed_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Which tenants own a sender, so that a reply that names a brand finds them.
CREATE TABLE sender_owner (
    sender_hmac binary(32) NOT NULL,
    tenant_id   bigint     NOT NULL,
    PRIMARY KEY (sender_hmac, tenant_id)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Who wrote to a person last, per sender: the owner of a reply.
CREATE TABLE recent_contact (
    phone_hmac   binary(32)  NOT NULL,
    tenant_id    bigint      NOT NULL,
    sender_hmac  binary(32)  NOT NULL,
    campaign_id  bigint      NOT NULL,
    seq          int         NOT NULL,
    contacted_at datetime(3) NOT NULL,
    PRIMARY KEY (phone_hmac, tenant_id, sender_hmac),
    KEY recent_contact_age (contacted_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Stored before it is acknowledged to the carrier, deleted once applied. The body is encrypted.
CREATE TABLE receipt_inbox (
    id                 bigint         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    carrier_id         smallint       NOT NULL,
    received_at        datetime(3)    NOT NULL,
    due_at             datetime(3)    NOT NULL,
    tries              int            NOT NULL DEFAULT 0,
    body               varbinary(8000) NOT NULL,
    KEY receipt_due (due_at, id)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE audit_entry (
    id          bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at          datetime(3)  NOT NULL,
    actor       varchar(100) NOT NULL,
    tenant_id   bigint       NULL,
    action      varchar(60)  NOT NULL,
    subject     varchar(200) NOT NULL,
    detail      varchar(1000) NULL,
    KEY audit_tenant (tenant_id, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

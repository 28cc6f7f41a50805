-- The data of one tenant: nobody else's connection may read this database.

CREATE TABLE account (
    id        tinyint NOT NULL PRIMARY KEY,
    balance   bigint  NOT NULL,
    reserved  bigint  NOT NULL,
    set_aside bigint  NOT NULL,
    CONSTRAINT account_single CHECK (id = 1),
    CONSTRAINT account_never_negative CHECK (reserved >= 0 AND set_aside >= 0 AND balance >= reserved + set_aside)
) ENGINE = InnoDB;

INSERT INTO account (id, balance, reserved, set_aside) VALUES (1, 0, 0, 0);

-- Double entry, append-only: credits move from the debit account to the credit account.
CREATE TABLE ledger_entry (
    id             bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at             datetime(3)  NOT NULL,
    kind           varchar(10)  NOT NULL,
    debit_account  varchar(10)  NOT NULL,
    credit_account varchar(10)  NOT NULL,
    amount         bigint       NOT NULL,
    campaign_id    bigint       NULL,
    rule           varchar(200) NULL,
    balance_after  bigint       NOT NULL,
    reference      varchar(150) NULL,
    UNIQUE KEY ledger_reference (reference),
    KEY ledger_campaign (campaign_id, id),
    CONSTRAINT ledger_positive CHECK (amount > 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sender (
    name       varchar(15)  NOT NULL PRIMARY KEY,
    approved   tinyint      NOT NULL,
    countries  varchar(500) NOT NULL DEFAULT '',
    categories varchar(60)  NOT NULL DEFAULT 'PROMOTIONAL,TRANSACTIONAL',
    created_at datetime(3)  NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE campaign (
    id               bigint        NOT NULL PRIMARY KEY,
    name             varchar(200)  NOT NULL,
    category         varchar(15)   NOT NULL,
    sender           varchar(15)   NOT NULL,
    text             text          NOT NULL,
    tag              varchar(100)  NULL,
    append_opt_out   tinyint       NOT NULL,
    append_sender    tinyint       NOT NULL,
    schedule_at      datetime(3)   NULL,
    -- The terms it was created under; a later change of the tenant's settings does not reach it.
    charging_mode       varchar(20)  NOT NULL,
    credits_per_segment int          NOT NULL,
    segments_max        int          NOT NULL,
    late_result         varchar(20)  NOT NULL,
    dlr_wait_seconds    int          NOT NULL,
    default_country     varchar(2)   NOT NULL,
    appended            varchar(500) NOT NULL,
    validity_seconds int           NOT NULL,
    idempotency_key  varchar(255)  NOT NULL,
    content_sha256   binary(32)    NOT NULL,
    author           varchar(100)  NOT NULL,
    created_at       datetime(3)   NOT NULL,
    phase            varchar(10)   NOT NULL,
    cancelled_at     datetime(3)   NULL,
    problem          varchar(1000) NULL,
    block_count      int           NOT NULL,
    row_count        int           NOT NULL,
    next_block       int           NOT NULL DEFAULT 0,
    next_chunk       int           NOT NULL DEFAULT 0,
    set_aside        bigint        NOT NULL DEFAULT 0,
    detail_expired_at datetime(3)  NULL,
    UNIQUE KEY campaign_key (idempotency_key),
    KEY campaign_tag (tag),
    KEY campaign_detail (detail_expired_at, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Campaigns whose detail is over and not yet removed; rows of the upload up to next_block are gone.
CREATE TABLE expired_detail (
    campaign_id bigint      NOT NULL PRIMARY KEY,
    expired_at  datetime(3) NOT NULL,
    next_block  int         NOT NULL DEFAULT 0
) ENGINE = InnoDB;

-- The four tables that grow with recipients are partitioned alike, by ranges of the campaign number, which is ordered
-- by time. All begin with one partition; those of large tenants get ranges, which go as a whole (docs/decisions/0008).

-- The upload as given, a thousand rows a block, compressed.
CREATE TABLE upload_block (
    campaign_id bigint     NOT NULL,
    block_no    int        NOT NULL,
    row_count   int        NOT NULL,
    content     mediumblob NOT NULL,
    PRIMARY KEY (campaign_id, block_no)
) ENGINE = InnoDB
PARTITION BY RANGE (campaign_id) (PARTITION rest VALUES LESS THAN MAXVALUE);

CREATE TABLE rejected_row (
    campaign_id  bigint       NOT NULL,
    seq          int          NOT NULL,
    raw          varchar(200) NOT NULL,
    cause        varchar(12)  NOT NULL,
    duplicate_of int          NULL,
    PRIMARY KEY (campaign_id, seq)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
PARTITION BY RANGE (campaign_id) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- One row a recipient. state and reason are the ordinals of the enums MessageState and Reason (reason 0: none, else
-- ordinal + 1); part_states one byte a part; phone the digits of E.164; facts what a decision saw that cannot be derived.
CREATE TABLE message (
    campaign_id  bigint         NOT NULL,
    seq          int            NOT NULL,
    chunk_no     int            NOT NULL,
    phone        bigint         NOT NULL,
    state        tinyint        NOT NULL,
    reason       tinyint        NOT NULL DEFAULT 0,
    permanent    tinyint        NOT NULL DEFAULT 0,
    encoding     tinyint        NOT NULL,
    segments     smallint       NOT NULL,
    part_states  varbinary(255) NOT NULL,
    price        smallint       NOT NULL DEFAULT 0,
    captured     smallint       NOT NULL DEFAULT 0,
    released     smallint       NOT NULL DEFAULT 0,
    refunded     smallint       NOT NULL DEFAULT 0,
    redebited    smallint       NOT NULL DEFAULT 0,
    attempt      smallint       NOT NULL DEFAULT 0,
    carrier_id   smallint       NOT NULL DEFAULT 0,
    carrier_code varchar(16)    NULL,
    decision_no  smallint       NOT NULL DEFAULT 0,
    facts        varbinary(64)  NOT NULL,
    counted_day  int            NULL,
    verdict_at   datetime(3)    NOT NULL,
    due_at       datetime(3)    NOT NULL,
    submitted_at datetime(3)    NULL,
    received_at  datetime(3)    NULL,
    updated_at   datetime(3)    NOT NULL,
    PRIMARY KEY (campaign_id, seq),
    KEY message_phone (phone)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin
PARTITION BY RANGE (campaign_id) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- Why a message stands where it stands: one row for each distinct outcome of the rules within a campaign, with the
-- facts that its messages had in common when the rules were asked. Beside message.facts it is all a re-run needs.
CREATE TABLE decision (
    campaign_id bigint       NOT NULL,
    decision_no smallint     NOT NULL,
    digest      binary(32)   NOT NULL,
    hits        text         NOT NULL,
    overridden  text         NOT NULL,
    versions    varchar(200) NOT NULL,
    facts       varchar(2000) NOT NULL,
    comment     varchar(500) NULL,
    PRIMARY KEY (campaign_id, decision_no),
    UNIQUE KEY decision_digest (campaign_id, digest)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What is not told by the message's own times: retries, corrections, a person's release or refusal.
CREATE TABLE message_event (
    campaign_id bigint       NOT NULL,
    seq         int          NOT NULL,
    id          bigint       NOT NULL AUTO_INCREMENT,
    at          datetime(3)  NOT NULL,
    event       varchar(30)  NOT NULL,
    detail      varchar(600) NOT NULL,
    PRIMARY KEY (campaign_id, seq, id),
    KEY event_id (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
PARTITION BY RANGE (campaign_id) (PARTITION rest VALUES LESS THAN MAXVALUE);

-- Up to a thousand messages of one carrier. READY chunks are claimed when due; the mark is the last seq that may have been sent.
CREATE TABLE chunk (
    campaign_id bigint      NOT NULL,
    chunk_no    int         NOT NULL,
    carrier_id  smallint    NOT NULL,
    priority    tinyint     NOT NULL,
    first_seq   int         NOT NULL,
    last_seq    int         NOT NULL,
    state       varchar(8)  NOT NULL,
    due_at      datetime(3) NOT NULL,
    expire_at   datetime(3) NULL,
    claim_token varchar(40) NULL,
    node_id     varchar(40) NULL,
    claimed_at  datetime(3) NULL,
    stored_mark int         NOT NULL DEFAULT 0,
    mark        int         NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, chunk_no),
    KEY chunk_due (state, due_at),
    KEY chunk_expiry (campaign_id, expire_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- The counts a report shows; kept in the transaction that changes the messages, never counted afterwards.
CREATE TABLE tally (
    campaign_id        bigint NOT NULL PRIMARY KEY,
    updated_at         datetime(3) NOT NULL,
    invalid            bigint NOT NULL DEFAULT 0,
    duplicate          bigint NOT NULL DEFAULT 0,
    refused            bigint NOT NULL DEFAULT 0,
    scheduled          bigint NOT NULL DEFAULT 0,
    held               bigint NOT NULL DEFAULT 0,
    queued             bigint NOT NULL DEFAULT 0,
    submitted          bigint NOT NULL DEFAULT 0,
    unknown            bigint NOT NULL DEFAULT 0,
    delivered          bigint NOT NULL DEFAULT 0,
    failed             bigint NOT NULL DEFAULT 0,
    expired            bigint NOT NULL DEFAULT 0,
    cancelled          bigint NOT NULL DEFAULT 0,
    segments           bigint NOT NULL DEFAULT 0,
    delivered_segments bigint NOT NULL DEFAULT 0,
    reserved           bigint NOT NULL DEFAULT 0,
    captured           bigint NOT NULL DEFAULT 0,
    released           bigint NOT NULL DEFAULT 0,
    refunded           bigint NOT NULL DEFAULT 0,
    redebited          bigint NOT NULL DEFAULT 0,
    reason_global_intercept bigint NOT NULL DEFAULT 0,
    reason_local_intercept bigint NOT NULL DEFAULT 0,
    reason_opted_out bigint NOT NULL DEFAULT 0,
    reason_variable_error bigint NOT NULL DEFAULT 0,
    reason_content_non_compliant bigint NOT NULL DEFAULT 0,
    reason_keyword bigint NOT NULL DEFAULT 0,
    reason_frequency bigint NOT NULL DEFAULT 0,
    reason_other_refusal bigint NOT NULL DEFAULT 0,
    reason_invalid_number bigint NOT NULL DEFAULT 0,
    reason_suspended bigint NOT NULL DEFAULT 0,
    reason_blacklisted bigint NOT NULL DEFAULT 0,
    reason_busy bigint NOT NULL DEFAULT 0,
    reason_no_answer bigint NOT NULL DEFAULT 0,
    reason_content_intercepted bigint NOT NULL DEFAULT 0,
    reason_device_fault bigint NOT NULL DEFAULT 0,
    reason_out_of_coverage bigint NOT NULL DEFAULT 0,
    reason_powered_off bigint NOT NULL DEFAULT 0,
    reason_other_failure bigint NOT NULL DEFAULT 0,
    reason_expired bigint NOT NULL DEFAULT 0,
    CONSTRAINT tally_never_negative CHECK (refused >= 0 AND scheduled >= 0 AND held >= 0 AND queued >= 0
        AND submitted >= 0 AND unknown >= 0 AND delivered >= 0 AND failed >= 0 AND expired >= 0 AND cancelled >= 0
        AND reserved >= 0)
) ENGINE = InnoDB;

-- Promotional messages per person and local day (epoch day of the tenant's zone).
CREATE TABLE frequency_count (
    phone    bigint   NOT NULL,
    day      int      NOT NULL,
    category tinyint  NOT NULL,
    messages smallint NOT NULL,
    PRIMARY KEY (phone, day, category),
    KEY frequency_day (day)
) ENGINE = InnoDB;

CREATE TABLE intercept (
    id           bigint      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    phone        bigint      NOT NULL,
    text_sha256  binary(32)  NULL,
    scope        varchar(6)  NOT NULL,
    reason       varchar(20) NOT NULL,
    carrier_code varchar(16) NULL,
    from_at      datetime(3) NOT NULL,
    until_at     datetime(3) NOT NULL,
    deletable    tinyint     NOT NULL,
    rule         varchar(200) NOT NULL,
    campaign_id  bigint      NOT NULL,
    seq          int         NOT NULL,
    UNIQUE KEY intercept_origin (campaign_id, seq),
    KEY intercept_phone (phone, until_at),
    KEY intercept_end (until_at)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE opt_out (
    id       bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    phone    bigint       NOT NULL,
    brand    varchar(15)  NOT NULL DEFAULT '',
    source   varchar(6)   NOT NULL,
    at       datetime(3)  NOT NULL,
    evidence varchar(500) NULL,
    UNIQUE KEY opt_out_person (phone, brand)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE contact (
    phone             bigint      NOT NULL PRIMARY KEY,
    quarantined_until datetime(3) NULL,
    cause             varchar(20) NULL,
    campaign_id       bigint      NULL,
    KEY contact_quarantine_end (quarantined_until)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE reply (
    id          bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    inbox_id    bigint        NOT NULL,
    at          datetime(3)   NOT NULL,
    phone       bigint        NOT NULL,
    recipient   varchar(20)   NOT NULL,
    carrier_id  smallint      NOT NULL,
    campaign_id bigint        NULL,
    seq         int           NULL,
    text        text          NOT NULL,
    meaning     varchar(8)    NOT NULL,
    rule        varchar(200)  NOT NULL,
    UNIQUE KEY reply_inbox (inbox_id),
    KEY reply_at (at)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

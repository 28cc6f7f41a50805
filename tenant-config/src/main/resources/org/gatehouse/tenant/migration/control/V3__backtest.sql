-- What drafts of rulebooks would have done to stored traffic. No number and no text stands here: examples are ids, and
-- what a line says are names of rules and words of the product.

-- The draft as it was asked about stays until the end (compressed), so that another node can take the work over. A layer
-- has one at a time: active_layer is its layer until the end, then null. The lease is by database time. What was found
-- up to tenant_done stands in the first kept_lines lines and in kept_messages; the rest is found again after a fault.
CREATE TABLE backtest (
    id                 bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    layer_id           bigint       NOT NULL,
    active_layer       bigint       NULL,
    rulebook           varchar(20)  NOT NULL,
    draft_id           bigint       NOT NULL,
    draft_revision     int          NOT NULL,
    draft_source       mediumblob   NULL,
    compared_version   int          NOT NULL,
    days               tinyint      NOT NULL,
    from_at            datetime(3)  NOT NULL,
    until_at           datetime(3)  NOT NULL,
    state              varchar(10)  NOT NULL,
    problem            varchar(40)  NULL,
    asked_by           varchar(100) NOT NULL,
    asked_at           datetime(3)  NOT NULL,
    started_at         datetime(3)  NULL,
    ended_at           datetime(3)  NULL,
    cancelled_by       varchar(100) NULL,
    messages_estimated bigint       NOT NULL DEFAULT 0,
    messages_done      bigint       NOT NULL DEFAULT 0,
    tenants_skipped    int          NOT NULL DEFAULT 0,
    tries              int          NOT NULL DEFAULT 0,
    claim_token        varchar(40)  NULL,
    lease_until        datetime(3)  NULL,
    tenant_done        bigint       NOT NULL DEFAULT 0,
    kept_lines         int          NOT NULL DEFAULT 0,
    kept_messages      bigint       NOT NULL DEFAULT 0,
    UNIQUE KEY backtest_active (active_layer),
    KEY backtest_draft (draft_id, id),
    KEY backtest_waiting (state, id),
    KEY backtest_age (asked_at),
    CONSTRAINT backtest_layer FOREIGN KEY (layer_id) REFERENCES tenant (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What ends otherwise in one way for one tenant. Rules are layer/rulebook/name, null where none decides.
CREATE TABLE backtest_line (
    backtest_id bigint       NOT NULL,
    line_no     int          NOT NULL,
    tenant_id   bigint       NOT NULL,
    in_force    varchar(100) NOT NULL,
    in_force_by varchar(200) NULL,
    drafted     varchar(100) NOT NULL,
    drafted_by  varchar(200) NULL,
    messages    bigint       NOT NULL,
    recipients  bigint       NOT NULL,
    credits     bigint       NOT NULL,
    PRIMARY KEY (backtest_id, line_no),
    CONSTRAINT backtest_line_of FOREIGN KEY (backtest_id) REFERENCES backtest (id) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Some messages of a line: campaign and row of its tenant; campaign 0 stands for a reply of that number.
CREATE TABLE backtest_example (
    backtest_id bigint NOT NULL,
    line_no     int    NOT NULL,
    place       int    NOT NULL,
    campaign_id bigint NOT NULL,
    number      bigint NOT NULL,
    PRIMARY KEY (backtest_id, line_no, place),
    CONSTRAINT backtest_example_of FOREIGN KEY (backtest_id, line_no)
        REFERENCES backtest_line (backtest_id, line_no) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

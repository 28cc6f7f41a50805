-- What people asked compliance about single messages. open_row is 1 while an inquiry is open, then null: a message has one
-- at a time. They go with the detail of their campaign.
CREATE TABLE inquiry (
    id          bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    campaign_id bigint        NOT NULL,
    seq         int           NOT NULL,
    state       varchar(9)    NOT NULL,
    open_row    tinyint       NULL,
    comment     varchar(500)  NOT NULL,
    asked_by    varchar(100)  NOT NULL,
    asked_at    datetime(3)   NOT NULL,
    due_at      datetime(3)   NOT NULL,
    answer      varchar(1000) NULL,
    closed_by   varchar(100)  NULL,
    closed_at   datetime(3)   NULL,
    UNIQUE KEY inquiry_open (campaign_id, seq, open_row),
    KEY inquiry_message (campaign_id, seq, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

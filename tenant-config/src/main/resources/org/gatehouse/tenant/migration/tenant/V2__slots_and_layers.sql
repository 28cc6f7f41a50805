-- Frequency is counted in quarters of an hour of UTC, numbered from 1970 on: every time zone's midnight lies between two
-- of them. What was counted on a local day goes to 10:00 UTC of that day, which lies on it wherever the clock is between
-- ten hours behind UTC and thirteen and three quarters before it.

-- The server computes the new numbers while it copies the table: no transaction holds all rows.
ALTER TABLE frequency_count ADD COLUMN slot int AS (day * 96 + 40) STORED;
ALTER TABLE frequency_count
    MODIFY COLUMN slot int NOT NULL AFTER phone,
    DROP PRIMARY KEY,
    DROP KEY frequency_day,
    DROP COLUMN day,
    ADD PRIMARY KEY (phone, slot, category),
    ADD KEY frequency_slot (slot);

-- Of messages there may be hundreds of millions: their rows stay as they are. A number below 100,000 is a day from 1970
-- on and is read as its slot at 10:00 UTC; slots have been above that since 1972.
ALTER TABLE message CHANGE counted_day counted_slot int NULL;

-- A person is locked here before it is counted, whatever the slot: so two campaigns at once cannot both be the first.
-- day: of UTC, from 1970 on, the last one on which something is counted.
CREATE TABLE frequency_person (
    phone    bigint  NOT NULL,
    category tinyint NOT NULL,
    day      int     NOT NULL,
    PRIMARY KEY (phone, category),
    KEY frequency_person_day (day)
) ENGINE = InnoDB;

INSERT INTO frequency_person (phone, category, day)
SELECT phone, category, MAX(slot) DIV 96 FROM frequency_count GROUP BY phone, category;

-- A failure may be recorded twice: as the platform says, and as the customer keeps it longer for itself. Names of rules
-- may have letters of any script.
ALTER TABLE intercept
    MODIFY rule varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ADD COLUMN layer varchar(32) NOT NULL DEFAULT '' AFTER rule,
    DROP KEY intercept_origin,
    ADD UNIQUE KEY intercept_origin (campaign_id, seq, layer);

-- The versions of all layers, such as content:3,…,refund:1,anadolu/content:2,lale/content:5.
ALTER TABLE decision MODIFY versions varchar(1000) NOT NULL;

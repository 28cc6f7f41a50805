-- Rulebooks that people edit, on each layer: a layer is a tenant, the platform's own layer is the platform.

ALTER TABLE rulebook_version
    ADD COLUMN layer_id       bigint        NULL FIRST,
    ADD COLUMN approver       varchar(100)  NULL,
    ADD COLUMN approved_at    datetime(3)   NULL,
    ADD COLUMN title          varchar(200)  NOT NULL DEFAULT '',
    ADD COLUMN note           varchar(2000) NOT NULL DEFAULT '',
    ADD COLUMN approval_note  varchar(2000) NOT NULL DEFAULT '',
    ADD COLUMN based_on       int           NULL,
    ADD COLUMN shipped_sha256 binary(32)    NULL,
    ADD COLUMN withdrawn_at   datetime(3)   NULL,
    ADD COLUMN withdrawn_by   varchar(100)  NULL;

-- Until now every version was the platform's, and came with the product.
UPDATE rulebook_version
SET layer_id       = (SELECT MIN(id) FROM tenant WHERE parent_id IS NULL),
    based_on       = CASE WHEN version > 1 THEN version - 1 END,
    shipped_sha256 = source_sha256;

ALTER TABLE rulebook_version
    DROP PRIMARY KEY,
    MODIFY COLUMN layer_id bigint NOT NULL FIRST,
    ADD PRIMARY KEY (layer_id, rulebook, version),
    ADD KEY rulebook_in_force (layer_id, rulebook, in_force_from, version, withdrawn_at),
    ADD CONSTRAINT rulebook_version_layer FOREIGN KEY (layer_id) REFERENCES tenant (id);

-- One row. Its number grows with every change of a version, so that a node asks for one row and knows; and whoever
-- changes versions takes the row first, so that two never do at once.
CREATE TABLE rulebook_change (
    id     tinyint NOT NULL PRIMARY KEY,
    number bigint  NOT NULL
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

INSERT INTO rulebook_change (id, number) VALUES (1, 1);

-- What people edit. The revision grows with every change, so that nobody overwrites what they have not seen.
CREATE TABLE rulebook_draft (
    id           bigint        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    layer_id     bigint        NOT NULL,
    rulebook     varchar(20)   NOT NULL,
    title        varchar(200)  NOT NULL,
    note         varchar(2000) NOT NULL,
    base_version int           NOT NULL,
    revision     int           NOT NULL,
    step_no      int           NOT NULL,
    state        varchar(10)   NOT NULL,
    author       varchar(100)  NOT NULL,
    created_at   datetime(3)   NOT NULL,
    changed_by   varchar(100)  NOT NULL,
    changed_at   datetime(3)   NOT NULL,
    submitted_by varchar(100)  NULL,
    submitted_at datetime(3)   NULL,
    returned_by  varchar(100)  NULL,
    returned_at  datetime(3)   NULL,
    comment      varchar(2000) NOT NULL,
    version      int           NULL,
    KEY rulebook_draft_of (layer_id, state, id),
    KEY rulebook_draft_state (state, submitted_at),
    CONSTRAINT rulebook_draft_layer FOREIGN KEY (layer_id) REFERENCES tenant (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Every edit with the whole source after it (compressed); undo and redo move along them.
CREATE TABLE rulebook_draft_step (
    draft_id     bigint       NOT NULL,
    step_no      int          NOT NULL,
    base_version int          NOT NULL,
    author       varchar(100) NOT NULL,
    made_at      datetime(3)  NOT NULL,
    deed         varchar(40)  NOT NULL,
    subject      varchar(200) NOT NULL,
    source       mediumblob   NOT NULL,
    PRIMARY KEY (draft_id, step_no),
    CONSTRAINT rulebook_draft_step_of FOREIGN KEY (draft_id) REFERENCES rulebook_draft (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who ever made a step of a draft, also one that is no longer kept: none of them may approve it.
CREATE TABLE rulebook_draft_author (
    draft_id bigint       NOT NULL,
    login    varchar(100) NOT NULL,
    PRIMARY KEY (draft_id, login),
    CONSTRAINT rulebook_draft_author_of FOREIGN KEY (draft_id) REFERENCES rulebook_draft (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A version that should be in force and cannot be loaded by a node, which keeps the last good one.
CREATE TABLE rulebook_fault (
    node_id  varchar(40)  NOT NULL,
    layer_id bigint       NOT NULL,
    rulebook varchar(20)  NOT NULL,
    version  int          NOT NULL,
    used     int          NOT NULL,
    since    datetime(3)  NOT NULL,
    fault    varchar(500) NOT NULL,
    PRIMARY KEY (node_id, layer_id, rulebook),
    KEY rulebook_fault_layer (layer_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

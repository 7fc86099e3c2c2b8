-- Migration number: 0010 	 2026-04-07T12:12:45.900Z

-- The bytes are in R2 under object_key.
CREATE TABLE attachment (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    task_id     TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    uploader_id TEXT REFERENCES account (id) ON DELETE SET NULL,
    object_key  TEXT NOT NULL UNIQUE,
    file_name   TEXT NOT NULL,
    size        INTEGER NOT NULL CHECK (size >= 0),
    created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE INDEX attachment_task ON attachment (task_id);
CREATE INDEX attachment_uploader ON attachment (uploader_id);

-- Migration number: 0004 	 2026-01-26T14:31:42.500Z

CREATE TABLE comment (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    task_id    TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    author_id  TEXT REFERENCES account (id) ON DELETE SET NULL,
    body       TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    edited_at  TEXT
);

CREATE INDEX comment_task ON comment (task_id, created_at);
CREATE INDEX comment_author ON comment (author_id);

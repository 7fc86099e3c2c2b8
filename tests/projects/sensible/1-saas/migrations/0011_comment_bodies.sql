-- Migration number: 0011 	 2026-04-20T15:03:09.655Z

-- A comment's author becomes required, "someone who left" being an account of its own. No table refers to
-- comment, so the new one can simply take its place.
INSERT INTO account (id, email, password_hash, full_name)
VALUES ('00000000000000000000000000', 'nobody@example.com', '', 'Former member')
ON CONFLICT (id) DO NOTHING;

CREATE TABLE comment_new (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    task_id    TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    author_id  TEXT NOT NULL DEFAULT '00000000000000000000000000' REFERENCES account (id) ON DELETE SET DEFAULT,
    body       TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    edited_at  TEXT
);

INSERT INTO comment_new (id, task_id, author_id, body, created_at, edited_at)
SELECT id, task_id, coalesce(author_id, '00000000000000000000000000'), body, created_at, edited_at FROM comment;

DROP TABLE comment;

ALTER TABLE comment_new RENAME TO comment;

CREATE INDEX comment_task ON comment (task_id, created_at);
CREATE INDEX comment_author ON comment (author_id);

-- Migration number: 0002 	 2026-01-12T11:40:19.876Z

CREATE TABLE workspace (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    slug       TEXT NOT NULL UNIQUE CHECK (slug = lower(slug) AND length(slug) BETWEEN 2 AND 40),
    title      TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE TABLE workspace_member (
    workspace_id TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    account_id   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role         TEXT NOT NULL DEFAULT 'editor' CHECK (role IN ('viewer', 'editor', 'owner')),
    joined_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (workspace_id, account_id)
);

CREATE INDEX workspace_member_account ON workspace_member (account_id);

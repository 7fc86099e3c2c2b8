-- Migration number: 0012 	 2026-05-04T08:26:58.343Z

CREATE TABLE invitation (
    token_hash   TEXT NOT NULL PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    email        TEXT NOT NULL COLLATE NOCASE,
    role         TEXT NOT NULL DEFAULT 'editor' CHECK (role IN ('viewer', 'editor')),
    invited_by   TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    expires_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+7 days')),
    UNIQUE (workspace_id, email)
);

CREATE INDEX invitation_invited_by ON invitation (invited_by);
CREATE INDEX invitation_expires_at ON invitation (expires_at);

-- Migration number: 0001 	 2026-01-12T09:14:03.221Z

-- Someone who can sign in. Identifiers everywhere are ULIDs made by the Worker.
CREATE TABLE account (
    id            TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    email         TEXT NOT NULL COLLATE NOCASE,
    password_hash TEXT NOT NULL, -- argon2id, with its parameters
    full_name     TEXT NOT NULL DEFAULT '',
    created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    deleted_at    TEXT           -- soft delete; the row goes thirty days later
);

-- An address may be used again once its account is deleted.
CREATE UNIQUE INDEX account_email_live ON account (email) WHERE deleted_at IS NULL;

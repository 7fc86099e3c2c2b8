-- Invitations to an organization, by e-mail address. Accepting one makes a membership and deletes it.
CREATE TABLE invitations (
  token_hash      TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the link's token, in hex
  organization_id INTEGER NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  invited_by      INTEGER REFERENCES users (id) ON DELETE SET NULL,
  email           TEXT NOT NULL COLLATE NOCASE,
  created_at      TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  expires_at      TEXT NOT NULL,
  UNIQUE (organization_id, email)            -- also serves the foreign key
);

CREATE INDEX invitations_invited_by ON invitations (invited_by);

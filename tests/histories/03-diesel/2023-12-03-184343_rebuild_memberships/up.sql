CREATE TABLE memberships_new (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE NO ACTION,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  akey TEXT NOT NULL DEFAULT '',
  linked_organization_id TEXT REFERENCES organizations (id) ON DELETE SET NULL,
  akey_coalesce TEXT GENERATED ALWAYS AS (coalesce(akey, '-')) VIRTUAL,
  origin TEXT
);

INSERT INTO memberships_new (id, kind, status, user_id, organization_id, akey, linked_organization_id, origin)
SELECT id, kind, status, user_id, organization_id, akey, linked_organization_id, origin FROM memberships;

DROP TABLE memberships;

ALTER TABLE memberships_new RENAME TO memberships;

CREATE INDEX idx_memberships_kind ON memberships (kind DESC);

CREATE INDEX idx_memberships_linked_organization_id ON memberships (linked_organization_id);

CREATE TRIGGER memberships_counted
AFTER INSERT ON memberships
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;

ALTER TABLE policies ADD legacy_id TEXT;

-- organizations.name is required from the start, the slug fills it in for those that exist. Nobody is
-- deleted along the way: memberships and api_keys refuse (ON DELETE RESTRICT), and with the check deferred
-- to the commit the rows are back before anyone looks.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE organizations_old AS SELECT id, slug, created_at FROM organizations;

DROP TABLE organizations;

-- Groups of users who share keys. Deleting one that still has members is refused.
CREATE TABLE organizations (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE, -- the name in URLs
  name       TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

INSERT INTO organizations (id, slug, name, created_at) SELECT id, slug, slug, created_at FROM organizations_old;

DROP TABLE organizations_old;

CREATE TABLE accounts (
  id        INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT,
  code      TEXT NOT NULL UNIQUE CHECK (code NOT GLOB '*[^0-9.]*'), -- 4000, 4000.10
  title     TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  currency  TEXT NOT NULL REFERENCES currencies (code) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL DEFAULT (date('now')) CHECK (opened_on IS date(opened_on)),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on >= opened_on)
) STRICT;

CREATE INDEX accounts_by_parent ON accounts (parent_id);
CREATE INDEX accounts_by_currency ON accounts (currency);

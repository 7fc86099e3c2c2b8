-- A transaction in the bookkeeper's sense; its lines add up to nothing.
CREATE TABLE entries (
  id        INTEGER PRIMARY KEY,
  booked_on TEXT NOT NULL,
  narrative TEXT NOT NULL CHECK (narrative <> ''),
  posted_at TEXT, -- null while it is a draft
  made_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX entries_by_day ON entries (booked_on);

CREATE TABLE lines (
  entry_id   INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position > 0),
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  amount     INTEGER NOT NULL CHECK (amount <> 0), -- in the account's smallest unit; debit positive
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX lines_by_account ON lines (account_id, entry_id);

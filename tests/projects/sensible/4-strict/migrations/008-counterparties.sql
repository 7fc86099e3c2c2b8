CREATE TABLE counterparties (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  iban TEXT UNIQUE CHECK (length(iban) BETWEEN 15 AND 34)
) STRICT;

ALTER TABLE entries ADD COLUMN counterparty_id INTEGER REFERENCES counterparties (id) ON DELETE RESTRICT;
CREATE INDEX entries_by_counterparty ON entries (counterparty_id);

-- Migration number: 0019 	 2022-02-26T23:38:02.019Z
CREATE TABLE clients (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  secret TEXT,
  redirect_uris JSON NOT NULL DEFAULT '{}',
  scopes TEXT
);

ALTER TABLE favourites ADD COLUMN origin TEXT;

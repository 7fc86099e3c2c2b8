-- Migration number: 0018 	 2022-03-07T04:26:18.018Z
CREATE TABLE clients (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  secret TEXT,
  redirect_uris JSON NOT NULL DEFAULT '{}',
  scopes TEXT
);

ALTER TABLE favourites ADD COLUMN origin TEXT;

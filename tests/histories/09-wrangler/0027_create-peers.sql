-- Migration number: 0027 	 2022-06-23T03:58:34.027Z
CREATE TABLE peers (
  id TEXT NOT NULL PRIMARY KEY,
  domain TEXT NOT NULL UNIQUE,
  software TEXT,
  first_seen_at DATETIME
);

-- The people that may sign in.
-- One row a person.
CREATE TABLE users ( -- not "user": that is a keyword elsewhere
  id INTEGER PRIMARY KEY,   -- never reused
  -- lower case, checked by the API
  email TEXT NOT NULL UNIQUE COLLATE NOCASE, -- login
  name TEXT, /* as they write it */ nick TEXT,
  -- the last one
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CHECK (length(name) > 0) -- no empty names
); -- end of users

-- A section title, no comment on the index

CREATE INDEX users_name ON users(name);

-- What was generated is copied, and may clash in the new key.
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, handle TEXT AS (lower(email)));

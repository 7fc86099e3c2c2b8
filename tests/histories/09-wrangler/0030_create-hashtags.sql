-- Migration number: 0030 	 2022-07-09T10:50:17.030Z
CREATE TABLE hashtags (
  id TEXT NOT NULL PRIMARY KEY,
  tag TEXT NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  object_id TEXT NOT NULL REFERENCES objects (id) ON DELETE CASCADE
);

CREATE INDEX idx_hashtags_object_id ON hashtags (object_id);

ALTER TABLE users ADD COLUMN status TEXT NOT NULL;
--                           ^^^^^^^^^^^^^^^^^^^^ rows/add-not-null error: users
ALTER TABLE sessions ADD COLUMN last_seen_at DATETIME DEFAULT CURRENT_TIMESTAMP;
--                                           ^^^^^^^^ date/text-iso warning: NUMERIC
--                                                            ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
--                                                            ^^^^^^^^^^^^^^^^^ rows/add-nonconstant-default error: sessions
ALTER TABLE api_keys ADD COLUMN created_by TEXT DEFAULT 'system' REFERENCES users(id);
--                                                               ^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: created_by
--                                                      ^^^^^^^^ rows/add-references-default error: api_keys

UPDATE users SET status = 'active';
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/update-all warning: users

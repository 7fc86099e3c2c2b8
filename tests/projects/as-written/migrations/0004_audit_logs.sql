BEGIN TRANSACTION;
--<^^^^^^^^^^^^^^ transaction/d1 error: remote
CREATE TABLE audit_logs (
    id TEXT PRIMARY KEY,
--  ^^ type/nullable-primary-key warning: id
    user_id TEXT REFERENCES users(id) ON DELETE SET NULL,
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: user_id
    api_key_id INTEGER REFERENCES api_keys(id),
--                     ^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: api_key_id
    action STRING NOT NULL,
--         ^^^^^^ type/affinity warning: STRING
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP
--            ^^^^^^^^ date/text-iso warning: NUMERIC
--                             ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
);
INSERT INTO audit_logs (id, action, timestamp) VALUES ('init', 'schema.created', '2024-03-01 12:00:00');
--                                                                               ^^^^^^^^^^^^^^^^^^^^^ date/iso-literal warning: ISO 8601
COMMIT;

CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
INSERT INTO users_new (id, email) SELECT id, email FROM users;
DROP TABLE users;
--<^^^^^^^^^^^^^ loss/rebuild-index error: deleted_at went in the rebuild: make one on what is left
--<^^^^^^^^^^^^^ loss/rebuild-index error: nick went in the rebuild: make one on what is left
--<^^^^^^^^^^^^^ loss/drop-column warning: leaves deleted_at behind
--<^^^^^^^^^^^^^ loss/drop-column warning: leaves nick behind
ALTER TABLE users_new RENAME TO users;

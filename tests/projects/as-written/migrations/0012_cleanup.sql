DELETE FROM sessions;
--<^^^^^^^^^^^^^^^^^ loss/delete-all warning: sessions
INSERT OR REPLACE INTO users (id, email, name) VALUES ('system', 'system@example.com', 'System');
--     ^^^^^^^^^^ loss/replace warning: sessions
DELETE FROM api_keys WHERE user_id = NULL;
--                         ^^^^^^^^^^^^^^ dml/eq-null warning: IS NULL
DROP INDEX users_email_unique;
--         ^^^^^^^^^^^^^^^^^^ loss/drop-unique-index warning: email

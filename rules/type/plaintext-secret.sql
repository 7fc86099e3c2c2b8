-- type/plaintext-secret  note
-- title: A secret in the clear
-- why: Whoever gets at a row, an export or a backup has the secret itself.
-- help: keep a hash (password_hash), or what is encrypted with a key from outside of the database
-- source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, password TEXT NOT NULL, api_key TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, password_hash TEXT NOT NULL, token_hash BLOB, password_changed_at TEXT, api_key_id TEXT);
SELECT min(c.name_place) AS place,
       group_concat(quoted(c.name), ', ') || ' of ' || quoted(c.table_name) || CASE count(*) WHEN 1 THEN ' looks like a secret' ELSE ' look like secrets' END || ' in the clear' AS message,
       'if it holds a hash, its name could say so' AS help
FROM final_columns AS c
WHERE c.meaning = 'secret'
GROUP BY c.object;

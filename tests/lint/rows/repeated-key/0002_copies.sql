INSERT INTO pages SELECT * FROM pages;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key error: this fails where pages has rows: each is there already, with the same id
--          ^^^^^ dml/insert-without-columns warning: pages
INSERT INTO pages (id, title) SELECT p.id, upper(p.title) FROM pages AS p WHERE part = 1;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key warning: this fails where its SELECT gives a row of pages: it is there already, with the same id
INSERT INTO seats (seat, hall) SELECT seat, hall FROM seats;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key error: this fails where seats has rows: each is there already, with the same hall, seat
INSERT INTO users (email, name) SELECT email, name FROM users;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key warning: this fails where users has a row without NULL in email: it is there already, with the same email
INSERT OR IGNORE INTO pages (id, title) SELECT id, title FROM pages;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key warning: OR IGNORE leaves out every row of pages that the SELECT gives
-- Another key, a new one, none, or one that may be taken.
INSERT OR IGNORE INTO users (email, name) SELECT email, name FROM users;
INSERT INTO pages (title, part) SELECT title, part + 1 FROM pages;
INSERT INTO seats (hall, seat) SELECT hall, seat + 100 FROM seats;
INSERT INTO seats (hall, seat) SELECT note, seat FROM seats WHERE note IS NOT NULL;
INSERT INTO pages (id, title) SELECT id, trim(title) FROM pages WHERE true ON CONFLICT (id) DO UPDATE SET title = excluded.title;
INSERT INTO guarded (id, name) SELECT id, name FROM guarded;
-- What the copy of a table into itself leaves out.
INSERT INTO users (email) SELECT email || '.old' FROM users;
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-value error: this fails where users has rows: name of users is NOT NULL and gets no value
-- A table of this file: empty, then filled.
CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);
INSERT INTO notes (id, text) SELECT id, text FROM notes;
INSERT INTO notes (text) SELECT title FROM pages;
INSERT INTO notes (id, text) SELECT id, text FROM notes;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/repeated-key error: this fails where notes has rows
-- It keeps nothing elsewhere.
DELETE FROM seats;
--<^^^^^^^^^^^^^^ loss/delete-all warning: seats

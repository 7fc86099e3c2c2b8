INSERT INTO people (email, state) VALUES ('a', 'new'), ('b', 'gone');
--                                                           ^^^^^^ rows/refused-values error: this always fails: a row breaks CHECK (state IN ('new', 'old')) of people
INSERT INTO people (email, age) VALUES ('c', 17);
--                                           ^^ rows/refused-values error: a row breaks the CHECK grown of people
-- The row before stands in the way of the next one, which is refused for itself.
INSERT INTO people (email) VALUES ('d');
INSERT INTO people (email, state) VALUES ('d', 'old'), ('e', 'older') ON CONFLICT DO NOTHING;
--                                                           ^^^^^^^ rows/refused-values error: this always fails: a row breaks CHECK (state IN ('new', 'old')) of people
INSERT INTO people (state) VALUES ('new');
--                                ^^^^^^^ rows/refused-values error: email of people is NOT NULL and gets no value
INSERT OR IGNORE INTO people (state) VALUES ('new');
INSERT INTO people DEFAULT VALUES;
--<^^^^^^^^^^^^^^^ rows/refused-values error: email of people
INSERT INTO people (id, email) VALUES (NULL, 'f'), ('7', 'g'), (8.0, 'h');
INSERT OR IGNORE INTO people (id, email) VALUES ('x', 'i');
--                                               ^^^ rows/refused-values error: the INTEGER PRIMARY KEY of people takes whole numbers only
INSERT INTO sizes (width, name, any_of) VALUES ('12', 5, x'00'), (NULL, NULL, 'x'), (3.0, 'y', 1.5);
INSERT INTO sizes (width) VALUES (1.5);
--                                ^^^ rows/refused-values error: this always fails: width of the STRICT table sizes is INTEGER and takes no REAL
INSERT INTO sizes (raw) VALUES ('text');
--                              ^^^^^^ rows/refused-values error: this always fails: raw of the STRICT table sizes is BLOB and takes no TEXT
INSERT INTO pairs (a) VALUES ('x');
--                           ^^^^^ rows/refused-values error: b of pairs is NOT NULL
INSERT INTO quiet (what) VALUES (NULL);

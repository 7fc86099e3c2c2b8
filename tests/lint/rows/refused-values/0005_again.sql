-- The same value once more, in another table's version too, beside one that each CHECK takes.
INSERT INTO people (id, email, state, age) VALUES (91, 'a@example.com', 'gone', 30);
--                                                                      ^^^^^^ rows/refused-values error: CHECK (state IN ('new', 'old')) of people
INSERT INTO people (id, email, state, age) VALUES (92, 'b@example.com', 'new', 18), (93, 'c@example.com', 'gone', 30);
--                                                                                                        ^^^^^^ rows/refused-values error: CHECK (state IN ('new', 'old')) of people
ALTER TABLE people ADD COLUMN note TEXT;
INSERT INTO people (id, email, state, age) VALUES (94, 'd@example.com', 'gone', 30);
--                                                                      ^^^^^^ rows/refused-values error: CHECK (state IN ('new', 'old')) of people
INSERT INTO people (id, email, state, age) VALUES (95, 'e@example.com', 'new', 17);
--                                                                             ^^ rows/refused-values error: grown
INSERT INTO people (id, email, state, age) VALUES (96, 'f@example.com', 'new', 18), (97, 'g@example.com', 'old', 19);

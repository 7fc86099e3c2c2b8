CREATE TABLE files (id INTEGER PRIMARY KEY, body BLOB);
INSERT INTO files (id, body) VALUES (1, zeroblob(2000000)), (2, zeroblob(1000));
INSERT INTO files (id, body) VALUES (3, zeroblob(3000000));
--                                      ^^^^^^^^^^^^^^^^^ d1/value-too-large warning: 3000000 bytes
UPDATE files SET body = hex(zeroblob(1500000)) WHERE id = 2;
--                      ^^^^^^^^^^^^^^^^^^^^^^ d1/value-too-large warning: 3000000 bytes

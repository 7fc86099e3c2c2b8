-- What json_valid() refuses is told, however near to JSON it is.
CREATE TABLE notes (id INTEGER PRIMARY KEY, data TEXT NOT NULL CHECK (json_valid(data)));
INSERT INTO notes (id, data) VALUES (0, '{"a": 1, "b": [true, null, "x"]}');
INSERT INTO notes (id, data) VALUES (1, '[]');
INSERT INTO notes (id, data) VALUES (2, '{ }');
INSERT INTO notes (id, data) VALUES (3, '7');
INSERT INTO notes (id, data) VALUES (4, '"x"');
INSERT INTO notes (id, data) VALUES (5, ' [1] ');
INSERT INTO notes (id, data) VALUES (6, '{"a":{"b":[0]}}');
INSERT INTO notes (id, data) VALUES (7, '{"a":01}');
--                                      ^^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (8, '{a:1}');
--                                      ^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (9, '[1,]');
--                                      ^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (10, '{"a":1,}');
--                                       ^^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (11, '"a');
--                                       ^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (12, '{"a":"\q"}');
--                                       ^^^^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (13, 'nul');
--                                       ^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (14, '[1 2]');
--                                       ^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (15, '');
--                                       ^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (16, '{"a" 1}');
--                                       ^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (17, '[1]]');
--                                       ^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (18, '[');
--                                       ^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (19, '{"a":1}x');
--                                       ^^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (20, '--1');
--                                       ^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (21, '1.');
--                                       ^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (22, 'trueish');
--                                       ^^^^^^^^^ rows/refused-values error: json_valid
INSERT INTO notes (id, data) VALUES (23, '{"a":"	"}');
--                                       ^^^^^^^^^^^ rows/refused-values error: json_valid

INSERT INTO top VALUES (1, 1); INSERT INTO middle VALUES (1, 1); INSERT INTO leaf VALUES ('a', 1, NULL), ('b', 1, 'a');

INSERT INTO tree VALUES (1, 2, 1, 1), (2, 1, 2, 1), (3, 3, 1, 1);
INSERT INTO leaf VALUES (1, 1), (2, 1), (3, 1);
INSERT INTO node VALUES (-1, 1, 1), (1, 1, 1), (2, 1, 1);

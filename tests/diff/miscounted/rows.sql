INSERT INTO a VALUES ('7', 1, 1), (7, 1, 2), ('x', 2, 3);
INSERT INTO b VALUES (1, 7, 1), (2, 'x', 1);

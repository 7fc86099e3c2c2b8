INSERT INTO songs VALUES (1, 'a', 0), (2, 'b', 3);

INSERT INTO users VALUES (1, 'a@x', 'A', NULL), (2, 'b@x', NULL, NULL), (5, 'e@x', 'E', NULL);
INSERT INTO sessions VALUES (1, 1), (2, 1), (3, 2), (4, 5);

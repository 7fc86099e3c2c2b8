INSERT INTO users VALUES (1, 'a@x', 'Ann'), (2, 'b@x', NULL), (5, 'e@x', 'Eve');
INSERT INTO sessions VALUES (1, 1), (2, 1), (3, 2), (4, 5);
INSERT INTO log (session, at) VALUES (1, 'x');

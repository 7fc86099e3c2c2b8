INSERT INTO p VALUES ('7', NULL, NULL, 1), ('8', 'x', NULL, 2), ('y', NULL, NULL, 3), ('1.5', NULL, NULL, 4);
INSERT INTO c VALUES ('1', 8, 1), ('x', 'y', 1), ('z', 1.5, 1);
UPDATE p SET c_id = 1, up = 8 WHERE id = '7';
UPDATE p SET up = '8' WHERE id = 'y';
INSERT INTO line VALUES (7, 1), ('7', 1), (8, 1), ('y', 1), (1.5, 2);

INSERT INTO t VALUES ('a', 1), ('~a', 1), ('~~a', 1), ('', 1), ('~', 1), (CAST(x'61006200' AS TEXT), 1), (CAST(x'80ff' AS TEXT), 1), ('é', 1);
INSERT INTO of_t SELECT id FROM t;
INSERT INTO u VALUES ('a', 1), ('~ta', 1), (1, 1), (-1, 1), (4242424242424243, 1), (1.5, 1), ('~r1.5', 1), (x'61', 1), (x'fd61', 1), (x'fe', 1), (x'', 1), (CAST(x'6100' AS TEXT), 1);
INSERT INTO of_u SELECT id FROM u;
INSERT INTO of_u_text SELECT id FROM u WHERE typeof(id) IN ('text', 'blob');
INSERT INTO b VALUES (x'', 1), (x'ff', 1), (x'ffff', 1), (x'61006200', 1);
INSERT INTO of_b SELECT id FROM b;

INSERT INTO quiet (what) VALUES (NULL);
--                               ^^^^ rows/refused-values error: what of quiet is NOT NULL
INSERT INTO quiet (what, many) VALUES ('y', 0);
--                                          ^ rows/refused-values error: CHECK (many > 0) of quiet

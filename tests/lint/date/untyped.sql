CREATE TABLE visits (id INTEGER PRIMARY KEY, arrived_at, left_at NOT NULL DEFAULT '');
--                                           ^^^^^^^^^^ date/text-iso warning: arrived_at holds a date and has no type
--                                                       ^^^^^^^ date/text-iso warning: left_at holds a date and has no type

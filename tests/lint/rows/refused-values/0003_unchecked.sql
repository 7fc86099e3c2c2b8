PRAGMA ignore_check_constraints = ON;
INSERT INTO people (email, state) VALUES ('z', 'any');
PRAGMA ignore_check_constraints = OFF;
DROP TRIGGER quiet_first;
ALTER TABLE quiet ADD COLUMN many INTEGER NOT NULL DEFAULT 1 CHECK (many > 0);
INSERT INTO quiet (what, many) VALUES ('y', 0);

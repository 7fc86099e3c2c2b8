PRAGMA defer_foreign_keys = OFF;
CREATE TABLE notes (id INTEGER PRIMARY KEY);
PRAGMA defer_foreign_keys = ON;

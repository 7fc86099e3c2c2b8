CREATE TABLE t (id INTEGER PRIMARY KEY, größe TEXT, note TEXT DEFAULT 'ein „Zitat“ mit Leerzeichen'); -- “fine” here

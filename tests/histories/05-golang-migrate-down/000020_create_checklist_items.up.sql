CREATE TABLE checklist_items (
	id INTEGER PRIMARY KEY,
	body TEXT NOT NULL,
	is_checked INTEGER NOT NULL DEFAULT 0 CHECK (is_checked IN (0, 1)),
	position REAL,
	checklist_id INTEGER NOT NULL REFERENCES checklists (id) ON DELETE NO ACTION
);

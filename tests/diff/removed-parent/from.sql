-- middle goes before its parent; leaf, whose own key acts, refers to it until it is made anew.
CREATE TABLE middle (id INTEGER PRIMARY KEY, top INTEGER NOT NULL REFERENCES top(id) ON DELETE CASCADE);
CREATE TABLE top (id INTEGER PRIMARY KEY, v INT);
CREATE TABLE leaf (id TEXT PRIMARY KEY, middle INTEGER NOT NULL REFERENCES middle(id), up TEXT REFERENCES leaf(id) ON DELETE CASCADE);

-- tree's own key can't be set NULL, so it is changed first; what refers to it ON UPDATE would refuse that.
CREATE TABLE tree (id INTEGER PRIMARY KEY REFERENCES tree(u) ON DELETE SET NULL, u INT UNIQUE, leaf INT REFERENCES leaf(id) ON DELETE CASCADE, v INT);
CREATE TABLE leaf (id INT PRIMARY KEY NOT NULL REFERENCES tree(id) ON UPDATE SET NULL, v INT);

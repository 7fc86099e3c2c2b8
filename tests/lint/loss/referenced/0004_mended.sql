-- The check waits for the commit, by when the other table follows.
PRAGMA defer_foreign_keys = ON;
UPDATE teams SET id = id + 1000 WHERE id < 10;
--               ^^ loss/update-referenced warning: fails where a row of teams (parent) or members (team) refers
UPDATE bills SET team = team + 1000 WHERE team < 10;

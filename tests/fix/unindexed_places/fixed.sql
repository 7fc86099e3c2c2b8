-- The index stands behind the table where that is called so already, not behind what adds to it later.
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
CREATE INDEX posts_author ON posts (author);
CREATE TABLE likes (id INTEGER PRIMARY KEY, who INTEGER REFERENCES users (id));
ALTER TABLE posts ADD COLUMN title TEXT;
ALTER TABLE likes RENAME COLUMN who TO liker;
CREATE INDEX likes_liker ON likes (liker);
-- Its name is taken by one that is of no use for this.
CREATE TABLE marks (id INTEGER PRIMARY KEY, note INTEGER REFERENCES notes (id), gone INTEGER);
CREATE INDEX marks_note_all ON marks (note);
CREATE INDEX marks_note ON marks (note) WHERE gone IS NULL;

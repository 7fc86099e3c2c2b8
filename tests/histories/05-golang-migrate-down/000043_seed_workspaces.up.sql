INSERT INTO workspaces (id, slug, title) VALUES
	(100, 'second', 'second'),
	(101, 'other', 'other');

ALTER TABLE comments RENAME COLUMN body TO content;

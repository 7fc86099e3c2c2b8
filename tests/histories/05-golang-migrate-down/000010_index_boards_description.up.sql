CREATE INDEX idx_boards_description_title ON boards (description, title);

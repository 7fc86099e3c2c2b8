CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  org INTEGER REFERENCES orgs (id) ON DELETE CASCADE,
  org_code TEXT,
  up INTEGER REFERENCES posts (id),
  FOREIGN KEY (org, org_code) REFERENCES orgs (id, code)
);
CREATE TABLE orgs (
  id INTEGER PRIMARY KEY,
  code TEXT,
  top INTEGER REFERENCES users (id),
  UNIQUE (id, code)
);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  author INTEGER REFERENCES users (id) ON DELETE SET NULL,
  org INTEGER REFERENCES orgs (id) ON DELETE SET NULL
);

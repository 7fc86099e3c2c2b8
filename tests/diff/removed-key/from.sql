CREATE TABLE orgs (id INTEGER PRIMARY KEY, code TEXT, UNIQUE (id, code));
CREATE TABLE users (id INTEGER PRIMARY KEY, org INTEGER, org_code TEXT, FOREIGN KEY (org, org_code) REFERENCES orgs (id, code));

DROP TABLE organizations;

DROP TABLE devices;

DROP TABLE users;

DROP TABLE boards;

DROP TABLE members;

DROP TABLE workspaces;

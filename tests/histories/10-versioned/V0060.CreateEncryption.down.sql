DROP TABLE encryption;

-- Migration number: 0049 	 2023-03-24T10:24:40.049Z
UPDATE replies SET language = trim(language) WHERE language IS NOT NULL;

ALTER TABLE replies ADD meta JSON;

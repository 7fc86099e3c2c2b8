-- Migration number: 0039 	 2022-10-18T01:37:13.039Z
ALTER TABLE follows RENAME state TO status;

ALTER TABLE inbox ADD COLUMN etag TEXT;

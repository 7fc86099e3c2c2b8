DROP TABLE consents;

DROP TRIGGER one_time_codes_counted;

ALTER TABLE bans DROP COLUMN etag;

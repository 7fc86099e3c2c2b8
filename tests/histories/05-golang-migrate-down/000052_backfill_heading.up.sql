UPDATE checklists SET heading = trim(heading) WHERE heading IS NOT NULL;

ALTER TABLE labels ADD COLUMN etag TEXT;

ALTER TABLE files DROP COLUMN etag;

ALTER TABLE checklist_items DROP COLUMN hidden;

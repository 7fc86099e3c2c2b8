CREATE TRIGGER "issues_touch"
AFTER UPDATE OF "scheduled_at" ON "issues"
BEGIN
    UPDATE "issues" SET "updated_at" = CURRENT_TIMESTAMP WHERE "id" = NEW."id";
END;

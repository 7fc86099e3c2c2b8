DROP TRIGGER "issues_touch";

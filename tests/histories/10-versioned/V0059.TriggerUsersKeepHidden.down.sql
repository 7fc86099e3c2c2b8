DROP TRIGGER users_keep_hidden;

DROP TRIGGER members_keep_is_guest;

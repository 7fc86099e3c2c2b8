create trigger users_updated_at after update on users
begin
--<^^ d1/trigger-remote warning: upper case
    update users set updated_at = datetime('now'),
        plan = case when new.role = 'admin' then 'pro' else new.plan end
--             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/trigger-remote warning: users_updated_at
    where id = new.id;
end;

CREATE VIEW active_users AS SELECT * FROM users WHERE status = 'active';
--                                 ^ view/select-star warning: active_users

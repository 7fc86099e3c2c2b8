-- migrate:up
alter table cooks rename email to email_address;

-- migrate:down
alter table cooks rename email_address to email;

-- migrate:up
create table cooks_rebuilt (
  id integer primary key,
  email_address text not null unique collate NOCASE,
  name text not null,
  is_admin integer not null default 0 check (is_admin IN (0, 1)),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  household_id integer not null,
  foreign key (household_id) references households (id) on delete restrict
);

insert into cooks_rebuilt (id, email_address, name, is_admin, created_at, household_id)
select id, email_address, name, is_admin, created_at, household_id from cooks;

drop table cooks;

alter table cooks_rebuilt rename to cooks;

CREATE INDEX idx_cooks_household_id on cooks (household_id);

-- migrate:down
-- There is no way back from here.

alter table monitors add column method text not null default 'GET' check (method in ('GET', 'HEAD', 'POST'));
alter table monitors add column headers text not null default '{}' check (json_valid(headers));
alter table monitors add column expected_status integer not null default 200;

-- the part of the address between // and the next /
alter table entries add column host text generated always as (
  substr(substr(url, instr(url, '//') + 2), 1, instr(substr(url, instr(url, '//') + 2) || '/', '/') - 1)
) virtual;

create index entries_host on entries (host);

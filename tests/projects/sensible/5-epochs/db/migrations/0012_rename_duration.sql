alter table checks rename column duration_ms to total_ms;
alter table checks add column first_byte_ms integer;
alter table checks add column tls_expires_at integer;

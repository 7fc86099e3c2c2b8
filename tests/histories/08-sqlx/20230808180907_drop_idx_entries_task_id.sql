drop index if exists idx_entries_task_id;

CREATE TABLE accounts (
  tenant_id TEXT NOT NULL REFERENCES tenants (tenant_id) ON DELETE CASCADE,
  account_no INTEGER NOT NULL CHECK (account_no BETWEEN 1000 AND 9999),
  parent_no INTEGER,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'income', 'expense')),
  PRIMARY KEY (tenant_id, account_no),
  FOREIGN KEY (tenant_id, parent_no) REFERENCES accounts (tenant_id, account_no) ON DELETE RESTRICT,
  CHECK (parent_no <> account_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_parent ON accounts (tenant_id, parent_no);

CREATE TABLE entries (
  tenant_id TEXT NOT NULL,
  entry_no INTEGER NOT NULL,
  booked_on TEXT NOT NULL CHECK (booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  memo TEXT NOT NULL DEFAULT '',
  booked_by TEXT NOT NULL,
  PRIMARY KEY (tenant_id, entry_no),
  FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, booked_by) REFERENCES members (tenant_id, member_id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_by_member ON entries (tenant_id, booked_by);
CREATE INDEX entries_by_day ON entries (tenant_id, booked_on);

CREATE TABLE lines (
  tenant_id TEXT NOT NULL,
  entry_no INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  account_no INTEGER NOT NULL,
  cents INTEGER NOT NULL CHECK (cents <> 0),
  PRIMARY KEY (tenant_id, entry_no, line_no),
  FOREIGN KEY (tenant_id, entry_no) REFERENCES entries (tenant_id, entry_no) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, account_no) REFERENCES accounts (tenant_id, account_no) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX lines_by_account ON lines (tenant_id, account_no);

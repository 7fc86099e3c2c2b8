-- lines gets a rate in its CHECK. Nothing refers to it; the view that reads it is dropped for that time.
DROP VIEW balances;
CREATE TABLE lines_next (
  tenant_id TEXT NOT NULL,
  entry_no INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  account_no INTEGER NOT NULL,
  cents INTEGER NOT NULL CHECK (cents <> 0),
  tax_permille INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, entry_no, line_no),
  FOREIGN KEY (tenant_id, entry_no) REFERENCES entries (tenant_id, entry_no) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, account_no) REFERENCES accounts (tenant_id, account_no) ON DELETE RESTRICT,
  CHECK (tax_permille BETWEEN 0 AND 1000)
) STRICT, WITHOUT ROWID;
INSERT INTO lines_next (tenant_id, entry_no, line_no, account_no, cents)
SELECT tenant_id, entry_no, line_no, account_no, cents FROM lines;
DROP TABLE lines;
ALTER TABLE lines_next RENAME TO lines;
CREATE INDEX lines_by_account ON lines (tenant_id, account_no);
CREATE VIEW balances AS
SELECT a.tenant_id, a.account_no, a.label, coalesce(sum(l.cents), 0) AS cents
FROM accounts AS a
LEFT JOIN lines AS l ON l.tenant_id = a.tenant_id AND l.account_no = a.account_no
GROUP BY a.tenant_id, a.account_no, a.label;

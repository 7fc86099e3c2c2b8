CREATE VIEW balances AS
SELECT a.tenant_id, a.account_no, a.label, coalesce(sum(l.cents), 0) AS cents
FROM accounts AS a
LEFT JOIN lines AS l ON l.tenant_id = a.tenant_id AND l.account_no = a.account_no
GROUP BY a.tenant_id, a.account_no, a.label;

-- Books that are closed stay as they are.
CREATE TABLE closings (
  tenant_id TEXT NOT NULL REFERENCES tenants (tenant_id) ON DELETE CASCADE,
  closed_through TEXT NOT NULL,
  PRIMARY KEY (tenant_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_closed BEFORE UPDATE OF booked_on ON entries
WHEN EXISTS (SELECT 1 FROM closings AS c WHERE c.tenant_id = OLD.tenant_id AND OLD.booked_on <= c.closed_through)
BEGIN
  SELECT RAISE(ABORT, 'the books are closed');
END;

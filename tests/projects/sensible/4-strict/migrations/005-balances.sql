CREATE VIEW balances (account_id, code, title, currency, balance) AS
SELECT accounts.id, accounts.code, accounts.title, accounts.currency, coalesce(sum(lines.amount), 0)
FROM accounts
LEFT JOIN lines ON lines.account_id = accounts.id
  AND EXISTS (SELECT 1 FROM entries WHERE entries.id = lines.entry_id AND entries.posted_at IS NOT NULL)
GROUP BY accounts.id;

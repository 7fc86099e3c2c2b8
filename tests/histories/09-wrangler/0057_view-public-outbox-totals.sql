-- Migration number: 0057 	 2023-12-06T19:27:32.057Z
CREATE VIEW public_outbox_totals AS SELECT category, count(*) AS total FROM public_outbox GROUP BY category;

-- d1/result-columns  error
-- title: A star that stands for more than 100 columns
-- why: D1 answers "too many columns in result set", also of a subquery.
-- help: name the columns that are needed
-- source: probe: workerd 1.20261117.1; https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- on: result-columns
-- bad:
--   CREATE TABLE a (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59);
--   CREATE TABLE b (b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16, b17, b18, b19, b20, b21, b22, b23, b24, b25, b26, b27, b28, b29, b30, b31, b32, b33, b34, b35, b36, b37, b38, b39, b40);
--   CREATE TABLE c (n INTEGER);
--   INSERT INTO c (n) SELECT 1 FROM (SELECT * FROM a, b);
-- good:
--   CREATE TABLE a (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59);
--   CREATE TABLE b (b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16, b17, b18, b19, b20, b21, b22, b23, b24, b25, b26, b27, b28, b29, b30, b31, b32, b33, b34, b35, b36, b37, b38, b39);
--   CREATE TABLE c (n INTEGER);
--   INSERT INTO c (n) SELECT 1 FROM (SELECT * FROM a, b);
SELECT place, 'this star stands for ' || arg1 || ' columns, and D1 takes ' || arg2 AS message
FROM problems
WHERE code = 'result-columns';

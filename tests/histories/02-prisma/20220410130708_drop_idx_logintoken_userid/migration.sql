-- DropIndex
DROP INDEX IF EXISTS "idx_LoginToken_userId";

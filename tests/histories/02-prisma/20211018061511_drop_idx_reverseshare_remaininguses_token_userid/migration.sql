-- DropIndex
DROP INDEX IF EXISTS "idx_ReverseShare_remainingUses_token_userId";

CREATE TRIGGER "LoginToken_keep_isUsed"
BEFORE DELETE ON "LoginToken" WHEN OLD."isUsed" = 1
BEGIN
    SELECT RAISE(ABORT, 'LoginToken: isUsed is set');
END;

-- AlterTable
ALTER TABLE "User" DROP COLUMN "updatedAt";

-- AlterTable
ALTER TABLE "ReverseShare" ADD COLUMN "token_length" INTEGER GENERATED ALWAYS AS (length("token")) VIRTUAL;

-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN "recordingKey" TEXT;
ALTER TABLE "Lesson" ADD COLUMN "recordedAt" TEXT;

-- CreateIndex
CREATE INDEX "Lesson_startsAt_idx" ON "Lesson"("startsAt");

-- Written by hand in place of Prisma's RedefineTables, which on D1 would fail: "Payment" refuses to lose its
-- bookings (ON DELETE RESTRICT), and foreign keys cannot be switched off. The rows wait in a table without
-- constraints; the foreign keys are checked at the end of the migration.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE "Booking_old" AS SELECT "id", "studentId", "courseId", "status", "bookedAt" FROM "Booking";

DROP TABLE "Booking";

CREATE TABLE "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "studentId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'REQUESTED',
    "seats" INTEGER NOT NULL DEFAULT 1,
    "bookedAt" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    CONSTRAINT "Booking_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Booking_seats_check" CHECK ("seats" > 0)
);

INSERT INTO "Booking" ("id", "studentId", "courseId", "status", "bookedAt")
SELECT "id", "studentId", "courseId", "status", "bookedAt" FROM "Booking_old";

DROP TABLE "Booking_old";

-- CreateIndex
CREATE UNIQUE INDEX "Booking_studentId_courseId_key" ON "Booking"("studentId", "courseId");

-- CreateIndex
CREATE INDEX "Booking_courseId_status_idx" ON "Booking"("courseId", "status");

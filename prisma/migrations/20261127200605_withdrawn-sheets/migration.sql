-- AlterEnum
ALTER TYPE "SnapshotKind" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "answerBy" DATE;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "answerBy" DATE;

-- What was returned before anybody set a day has a week from today.
update "Registration" set "answerBy" = current_date + 7 where status = 'returned';
update "Report" set "answerBy" = current_date + 7 where status = 'returned';

alter table "Registration" add constraint "Registration_answer_by" check ((status = 'returned') = ("answerBy" is not null));
alter table "Report" add constraint "Report_answer_by" check ((status = 'returned') = ("answerBy" is not null));

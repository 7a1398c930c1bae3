-- AddForeignKey
ALTER TABLE "CampaignLead" ADD CONSTRAINT "CampaignLead_campaignId_unitId_fkey" FOREIGN KEY ("campaignId", "unitId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreFact" ADD CONSTRAINT "ScoreFact_campaignId_unitId_fkey" FOREIGN KEY ("campaignId", "unitId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_campaignId_unitId_fkey" FOREIGN KEY ("campaignId", "unitId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_campaignId_unitId_fkey" FOREIGN KEY ("campaignId", "unitId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_campaignId_unitId_fkey" FOREIGN KEY ("campaignId", "unitId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

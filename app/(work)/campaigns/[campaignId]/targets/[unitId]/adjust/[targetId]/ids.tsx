export type AdjustIds = { campaignId: string; unitId: string; targetId: string };

/** Names the target in a form about its adjustment. */
export function Ids({ ids }: { ids: AdjustIds }) {
  return Object.entries(ids).map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />);
}

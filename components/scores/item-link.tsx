import { LocalLink } from '@/components/ui/local-link';

type ItemLinkProps = {
  /** The address of the sheet in which the criterion is worked on. */
  root: `/campaigns/${string}/scores/${string}`;
  item: { groupId: string; criterionId: string; code: string; title: string };
};

/** Where a criterion is worked on: `item` says in which part of a long group that is. */
export function itemPath(root: ItemLinkProps['root'], { groupId, criterionId }: ItemLinkProps['item']) {
  return `${root}/${groupId}?item=${criterionId}#c-${criterionId}` as const;
}

/** The way to a criterion; of a title of four hundred letters a list shows two lines. */
export function ItemLink({ root, item }: ItemLinkProps) {
  return (
    <LocalLink className="row-link" href={itemPath(root, item)}>
      <span className="line-clamp-2">
        {item.code} {item.title}
      </span>
    </LocalLink>
  );
}

/** The account a page was made for. */
export type PageAccount = { id: string; userName: string };

/** The header in which every request of a page that may write names its account. */
export const accountHeader = 'x-page-account';

/** The same in a form that is sent without JavaScript; as a field of the framework it is no value of the form. */
export const accountField = '$account';

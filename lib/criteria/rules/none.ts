/** The answer "none": no plan, never issued, no award. Beside the schemas, so that browsers reckon without them. */
export const none = 'none';

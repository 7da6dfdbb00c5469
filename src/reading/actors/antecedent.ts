/** The position of the earlier mention that one takes up, and why. */
export type Antecedent = { readonly antecedent: number; readonly because: string }

/** How many mentions back an antecedent is looked for: keeps the work linear. */
export const WINDOW = 80

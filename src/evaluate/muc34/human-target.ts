/** Someone hit, as slots 18 to 23 give him. */
export type HumanTarget = {
  readonly name: string | null
  readonly description: string | null
  readonly type: string
  readonly number: string
  readonly effect: 'DEATH' | 'INJURY' | null
  /** All words that the text has for him. */
  readonly told: string
}

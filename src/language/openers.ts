/** Function words that open a sentence but stand in no name: "in the U.S. The", not "U.S. Forces". Lower case. */
export const OPENERS: ReadonlySet<string> = new Set(
  `a about according after all although among an and another any as at because before both but by despite during each
  earlier eight even every few five following for four from further he her here his how however i if in instead it its
  last later less many meanwhile more most much my nevertheless next nine no nobody none nor not now of on once one only
  or other others our over seven several she since six so some still such ten that the their then there therefore these
  they this those though three through thus to today two under unless until we what when where whether which while who
  whose why with within without yesterday yet you your`.split(/\s+/),
)

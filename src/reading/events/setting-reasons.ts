import { rangeSpan, type Syntax } from '../../language/syntax.ts'
import type { Place, Time } from '../reading.ts'
import type { Mention } from './profile.ts'

/** Why a happening has its place and its time: `where: "Kano" beside "killed"`; nothing for what it does not have. */
export function settingReasons(
  syntax: Syntax,
  happening: readonly Mention[],
  { place, time }: { readonly place: Place | null; readonly time: Time | null },
): readonly string[] {
  const beside = (told: (mention: Mention) => boolean): string | null => {
    const mention = happening.find(told)
    return mention ? `beside "${rangeSpan(syntax, mention.trigger.range).quote}"` : null
  }
  const where = place && (beside(m => m.setting.told.place === place) ?? 'the most exact place of its sentence')
  const when =
    time &&
    (beside(m => m.setting.told.time === time) ??
      (happening.some(m => m.setting.time === time)
        ? 'the one time of its sentence'
        : 'the time of what it is a part of'))
  return [
    ...(place ? [`where: "${place.span.quote}" ${where}`] : []),
    ...(time ? [`when: "${time.span.quote}" ${when}`] : []),
  ]
}

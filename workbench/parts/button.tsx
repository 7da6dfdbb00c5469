import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & {
  /** `main`: the one thing most people do next; `quiet`: without a frame. */
  readonly kind?: 'plain' | 'main' | 'quiet'
}

export const Button = ({ kind = 'plain', className, ...rest }: Props) => (
  <button type="button" className={className ? `${kind} ${className}` : kind} {...rest} />
)
